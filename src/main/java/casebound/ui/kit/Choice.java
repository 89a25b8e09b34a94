package casebound.ui.kit;

import static casebound.ui.kit.Named.named;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/** A drop-down that reads as a sentence: "Status: any". */
public final class Choice<T> extends MenuButton {
    /** What is chosen may be a long name. */
    private static final double WIDEST = 220;

    private final ObjectProperty<@Nullable T> chosen = new SimpleObjectProperty<>();
    private final String name;
    private final String all;
    private final Function<T, String> words;
    private final ToggleGroup group = new ToggleGroup();

    /**
     * @param name the words before the colon
     * @param all the word for no restriction, such as "any"
     * @param words what a choice is called
     */
    public Choice(String id, String name, String all, Function<T, String> words) {
        this.name = name;
        this.all = all;
        this.words = words;
        named(this, id, name);
        setMaxWidth(WIDEST);
        setMnemonicParsing(false);
        Tips.whenCut(this);
        chosen.addListener((property, before, now) -> {
            rename();
            group.getToggles().stream().filter(item -> java.util.Objects.equals(item.getUserData(), now)).findFirst()
                    .ifPresent(item -> item.setSelected(true));
        });
        offer(List.of());
        rename();
    }

    /** What may be chosen; a choice that is no longer offered is dropped. */
    public void offer(List<T> choices) {
        getItems().clear();
        add(null);
        choices.forEach(this::add);
        if (chosen.get() != null && !choices.contains(chosen.get())) {
            chosen.set(null);
        }
    }

    /** What is chosen; null for no restriction. */
    public ObjectProperty<@Nullable T> chosenProperty() {
        return chosen;
    }

    private void add(@Nullable T choice) {
        RadioMenuItem item = new RadioMenuItem(called(choice));
        item.setMnemonicParsing(false);
        item.setUserData(choice);
        item.setToggleGroup(group);
        item.setSelected(java.util.Objects.equals(choice, chosen.get()));
        item.setOnAction(event -> chosen.set(choice));
        getItems().add(item);
    }

    private void rename() {
        setText(name + ": " + called(chosen.get()));
        setAccessibleText(getText());
    }

    private String called(@Nullable T choice) {
        return choice == null ? all : OneLine.of(words.apply(choice));
    }
}
