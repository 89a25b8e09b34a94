package casebound.ui.shell;

import casebound.ui.kit.Command;
import casebound.ui.kit.Destination;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What the window of one case knows: its sections, where the person is, what can be done, what the strip says. Sections
 * are added after it is made, because they get it as their navigator.
 */
public final class ShellModel implements Navigator {
    private final StringProperty caseTitle = new SimpleStringProperty("");
    private final List<Section> sections = new ArrayList<>();
    private final ObservableList<SavedPair> pairs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Section> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SavedPair> currentPair = new ReadOnlyObjectWrapper<>();
    private final List<Command> windowCommands = new ArrayList<>();
    private final StatusModel status = new StatusModel();
    private final Edits edits;
    private PairEdits pairEdits = PairEdits.NONE;

    public ShellModel(String title, Edits edits) {
        caseTitle.set(title);
        this.edits = edits;
    }

    public StringProperty caseTitleProperty() {
        return caseTitle;
    }

    public StatusModel status() {
        return status;
    }

    public Edits edits() {
        return edits;
    }

    /** Adds a section; the sidebar shows them in this order. */
    public void add(Section section) {
        sections.add(section);
    }

    public List<Section> sections() {
        return List.copyOf(sections);
    }

    /** The pairs of places that the reader has saved. */
    public ObservableList<SavedPair> pairs() {
        return pairs;
    }

    /** What can be done with the saved pairs. */
    public PairEdits pairEdits() {
        return pairEdits;
    }

    /** Lets the saved pairs be changed. */
    public void editPairs(PairEdits possible) {
        pairEdits = possible;
    }

    /** The section in front; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Section> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** The saved pair in front, where the person came by the sidebar; null for none. */
    public ReadOnlyObjectProperty<@Nullable SavedPair> currentPairProperty() {
        return currentPair.getReadOnlyProperty();
    }

    /** Goes to a section. */
    public void show(Section section) {
        open(new Destination.InSection(section.id()));
    }

    @Override
    public void open(Destination destination) {
        sectionFor(destination).ifPresent(section -> {
            currentPair.set(pairOf(destination));
            if (current.get() != section) {
                current.set(section);
            }
            // The view must exist before it is told where to go; the window makes it when the section changes.
            if (!(destination instanceof Destination.InSection)) {
                section.open(destination);
            }
            section.shown();
        });
    }

    /** Searches or jumps, if anything was typed and some section searches. */
    public void searchOrJump(String typed) {
        if (!typed.isBlank()) {
            search(typed.strip());
        }
    }

    /** Whether dropped files can be taken: not in a case that is open for reading only. */
    public boolean takesFiles() {
        return sections.stream().anyMatch(Section::takesFiles);
    }

    /** Hands dropped files to the section that takes them. */
    public void take(List<Path> files) {
        if (!files.isEmpty()) {
            sections.stream().filter(Section::takesFiles).findFirst().ifPresent(section -> {
                show(section);
                section.take(files);
            });
        }
    }

    /** Whether some section opens what a search finds. */
    public boolean searches() {
        return sectionFor(new Destination.Found("")).isPresent();
    }

    /** Adds what can be done anywhere in the window. */
    public void addCommands(List<Command> commands) {
        windowCommands.addAll(commands);
    }

    /** Everything that can be done just now: in the section in front, then anywhere. */
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(sectionCommands());
        all.addAll(windowCommands);
        return all;
    }

    /** What can be done in the section in front. */
    public List<Command> sectionCommands() {
        Section section = current.get();
        return section == null ? List.of() : section.commands();
    }

    /** What can be done anywhere in the window. */
    public List<Command> windowCommands() {
        return List.copyOf(windowCommands);
    }

    private Optional<Section> sectionFor(Destination destination) {
        if (destination instanceof Destination.InSection(String id)) {
            return sections.stream().filter(section -> section.id().equals(id)).findFirst();
        }
        return sections.stream().filter(section -> section.opens(destination)).findFirst();
    }

    private @Nullable SavedPair pairOf(Destination destination) {
        return destination instanceof Destination.AtPair(java.util.UUID id)
                ? pairs.stream().filter(pair -> pair.id().equals(id)).findFirst().orElse(null)
                : null;
    }
}
