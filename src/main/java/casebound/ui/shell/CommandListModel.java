package casebound.ui.shell;

import casebound.ui.kit.Command;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The command list: what can be done, found by any of its words. */
public final class CommandListModel {
    private final ObservableList<Command> found = FXCollections.observableArrayList();
    private List<Command> all = List.of();

    /** What matches, the possible ones first. */
    public ObservableList<Command> found() {
        return found;
    }

    /** Starts anew with these commands. */
    public void offer(List<Command> commands) {
        all = List.copyOf(commands);
        filter("");
    }

    /** Keeps the commands whose title holds the beginning of every typed word. */
    public void filter(String typed) {
        List<String> words = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        found.setAll(all.stream()
                .filter(command -> words.stream().allMatch(word -> holds(command.title().get(), word)))
                .sorted((one, other) -> Boolean.compare(other.enabled().get(), one.enabled().get()))
                .toList());
    }

    private static boolean holds(String title, String word) {
        return Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).anyMatch(part -> part.startsWith(word));
    }
}
