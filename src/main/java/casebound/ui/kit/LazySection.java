package casebound.ui.kit;

import casebound.model.Kind;
import casebound.model.Ref;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/** A section of records whose view is made when it is first needed: most sections of a case are not opened on most days. */
public abstract class LazySection extends RecordSection {
    private final Supplier<? extends View> make;
    private @Nullable View view;

    /** What the section shows. */
    public interface View {
        /** What stands in the section. */
        Node node();

        Inspector inspector();

        List<Command> commands();

        /** Puts the focus where work goes on. */
        void focusFirst();

        /** Puts the cursor on a record, now or as soon as it is there. */
        void reveal(Ref ref);
    }

    /** @param kinds the kinds of record that open here */
    protected LazySection(String id, Ikon icon, Supplier<? extends View> make, Kind... kinds) {
        super(id, icon, kinds);
        this.make = make;
    }

    @Override
    public final Node view() {
        return made().node();
    }

    @Override
    public final Node inspector() {
        return made().inspector();
    }

    @Override
    public final List<Command> commands() {
        return made().commands();
    }

    @Override
    public final void shown() {
        made().focusFirst();
    }

    @Override
    protected final void reveal(Ref ref) {
        made().reveal(ref);
    }

    private View made() {
        if (view == null) {
            view = make.get();
        }
        return view;
    }
}
