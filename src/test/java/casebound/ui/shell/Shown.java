package casebound.ui.shell;

import casebound.ui.kit.Badge;
import casebound.ui.kit.Command;
import casebound.ui.kit.Destination;
import casebound.ui.kit.Section;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** A section that remembers where it was taken. */
class Shown implements Section {
    final List<Destination> opened = new ArrayList<>();
    final List<Command> commands = new ArrayList<>();
    final ObjectProperty<Badge> badge = new SimpleObjectProperty<>(Badge.NONE);
    private final String id;
    private final Class<? extends Destination> home;

    Shown(String id, Class<? extends Destination> home) {
        this.id = id;
        this.home = home;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.FILE_EARMARK;
    }

    @Override
    public ObservableValue<Badge> badge() {
        return badge;
    }

    @Override
    public Node view() {
        return new Pane();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public boolean opens(Destination destination) {
        return home.isInstance(destination);
    }

    @Override
    public void open(Destination destination) {
        opened.add(destination);
    }
}
