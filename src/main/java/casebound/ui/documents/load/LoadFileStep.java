package casebound.ui.documents.load;

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

/** A load file as it is going to come in. Lives on the window's thread. */
public final class LoadFileStep {
    private static final int FIRST = 8;

    private final ReadOnlyObjectWrapper<LoadFile> loadFile;

    public LoadFileStep(LoadFile found) {
        loadFile = new ReadOnlyObjectWrapper<>(found);
    }

    /** The load file with what its columns are taken for. */
    public ReadOnlyObjectProperty<LoadFile> loadFileProperty() {
        return loadFile.getReadOnlyProperty();
    }

    /** Its first rows. */
    List<List<String>> firstRows() {
        return loadFile.get().rows().stream().limit(FIRST).toList();
    }

    /** What a column (from 0) is taken for. */
    Optional<Field> meaning(int column) {
        return loadFile.get().mapping().columns().entrySet().stream().filter(each -> each.getValue() == column).map(Map.Entry::getKey).findFirst();
    }

    /** Takes a column (from 0) for something, or for nothing; no two columns are the same thing. */
    void take(int column, Optional<Field> meaning) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        columns.putAll(loadFile.get().mapping().columns());
        columns.values().removeIf(each -> each == column);
        meaning.ifPresent(field -> columns.put(field, column));
        loadFile.set(loadFile.get().meaning(new Mapping(columns)));
    }

    /** Says whether the first line has the names of the columns. */
    void names(boolean first) {
        loadFile.set(loadFile.get().withNames(first));
    }

    /** Whether anything leads to a file. */
    boolean leadsToFiles() {
        return leadsToFiles(loadFile.get());
    }

    static boolean leadsToFiles(LoadFile file) {
        return file.images() || file.mapping().columns().containsKey(Field.NATIVEPATH) || file.mapping().columns().containsKey(Field.TEXTPATH);
    }

    /** How it is written, as it was found out. */
    String written() {
        LoadFile.Written written = loadFile.get().written();
        return Texts.text("loadfile.written", loadFile.get().rows().size(), written.encoding(), sign(written.between()), sign(written.around()));
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
