package casebound.ui.kit;

import casebound.model.Kind;
import casebound.model.Ref;
import casebound.problem.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kordamp.ikonli.Ikon;

/** What every section of records shares: its name, icon and count, and that records of its kinds open in it. */
public abstract class RecordSection implements Section {
    private final String id;
    private final Ikon icon;
    private final List<Kind> kinds;
    private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(Badge.NONE);

    /**
     * @param id its stable id; its title is the text {@code id.title}
     * @param kinds the kinds of record that open here
     */
    protected RecordSection(String id, Ikon icon, Kind... kinds) {
        this.id = id;
        this.icon = icon;
        this.kinds = List.of(kinds);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String title() {
        return Texts.text(id + ".title");
    }

    @Override
    public final Ikon icon() {
        return icon;
    }

    @Override
    public final ReadOnlyObjectProperty<Badge> badge() {
        return badge.getReadOnlyProperty();
    }

    protected final void badge(Badge now) {
        badge.set(now);
    }

    @Override
    public boolean opens(Destination destination) {
        return destination instanceof Destination.AtRecord(Ref ref) && kinds.contains(ref.kind());
    }

    @Override
    public void open(Destination destination) {
        if (destination instanceof Destination.AtRecord(Ref ref)) {
            reveal(ref);
        }
    }

    /** Puts the cursor on a record of one of the kinds, now or as soon as it is there. */
    protected abstract void reveal(Ref ref);
}
