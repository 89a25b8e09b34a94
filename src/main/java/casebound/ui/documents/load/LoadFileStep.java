package casebound.ui.documents.load;

import casebound.loadfile.Delivery;
import casebound.loadfile.Field;
import casebound.loadfile.LoadFile;
import casebound.loadfile.Mapping;
import casebound.problem.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A load file as it is going to come in, with the images of its rows. Lives on the window's thread. */
public final class LoadFileStep {
    private static final int FIRST = 8;

    private final ReadOnlyObjectWrapper<Delivery> delivery;

    public LoadFileStep(Delivery found) {
        delivery = new ReadOnlyObjectWrapper<>(found);
    }

    /** The load file with what its columns are taken for, and with its images. */
    public ReadOnlyObjectProperty<Delivery> deliveryProperty() {
        return delivery.getReadOnlyProperty();
    }

    LoadFile loadFile() {
        return delivery.get().file();
    }

    /** Its first rows. */
    List<List<String>> firstRows() {
        return loadFile().rows().stream().limit(FIRST).toList();
    }

    /** What a column (from 0) is taken for. */
    Optional<Field> meaning(int column) {
        return loadFile().mapping().columns().entrySet().stream().filter(each -> each.getValue() == column).map(Map.Entry::getKey).findFirst();
    }

    /** Takes a column (from 0) for something, or for nothing; no two columns are the same thing. */
    void take(int column, Optional<Field> meaning) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        columns.putAll(loadFile().mapping().columns());
        columns.values().removeIf(each -> each == column);
        meaning.ifPresent(field -> columns.put(field, column));
        delivery.set(delivery.get().with(loadFile().meaning(new Mapping(columns))));
    }

    /** Says whether the first line has the names of the columns. */
    void names(boolean first) {
        delivery.set(delivery.get().with(loadFile().withNames(first)));
    }

    /** Whether anything leads to a file. */
    boolean leadsToFiles() {
        Map<Field, Integer> columns = loadFile().mapping().columns();
        return delivery.get().images().isPresent() || columns.containsKey(Field.NATIVEPATH) || columns.containsKey(Field.TEXTPATH);
    }

    /** Which list of images comes with the table; empty where none does. */
    String images() {
        return loadFile().images() ? "" : delivery.get().images()
                .map(list -> Texts.text("loadfile.with", list.name(), delivery.get().claimed(list), loadFile().rows().size())).orElse("");
    }

    /** How it is written, as it was found out. */
    String written() {
        LoadFile.Written written = loadFile().written();
        return Texts.text("loadfile.written", loadFile().rows().size(), written.encoding(), sign(written.between()), sign(written.around()));
    }

    private static String sign(char sign) {
        return switch (sign) {
            case ',' -> Texts.text("loadfile.sign.comma");
            case '\t' -> Texts.text("loadfile.sign.tab");
            case 0x14 -> Texts.text("loadfile.sign.concordance");
            default -> String.valueOf(sign);
        };
    }
}
