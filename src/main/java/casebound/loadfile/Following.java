package casebound.loadfile;

import casebound.problem.Code;
import casebound.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Follows the paths that rows name into the volumes of their load files, and keeps what is not there. */
final class Following {
    private final Map<Path, Volume> volumes = new LinkedHashMap<>();
    private final Set<Path> named = new HashSet<>();
    private final List<LoadReport.Named> missing = new ArrayList<>();
    private final List<LoadReport.Named> outside = new ArrayList<>();

    /**
     * What the volume has of a row; null where it has none.
     *
     * @param nativeFile the document as it was, or the image of a row that lists one
     * @param paths what it names, as it is written there
     * @param ledOut whether a path led out of the volume
     */
    record Row(int line, String control, @Nullable Lead nativeFile, @Nullable Lead text, List<String> paths, boolean ledOut) {
        /** What to call its file in a report: what came, or what should have come. */
        String path() {
            return nativeFile != null ? nativeFile.path() : text != null ? text.path() : paths.isEmpty() ? "" : paths.getFirst();
        }
    }

    List<Row> documents(LoadFile table) {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            rows.add(row(table, row, table.value(row, Field.BEGBATES), table.value(row, Field.NATIVEPATH), table.value(row, Field.TEXTPATH)));
        }
        return rows;
    }

    List<Row> images(LoadFile list) {
        ImageSets sets = new ImageSets(list);
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < list.rows().size(); row++) {
            rows.add(row(list, row, sets.key(row), sets.path(row), ""));
        }
        return rows;
    }

    private Row row(LoadFile by, int row, String control, String nativePath, String textPath) {
        int before = outside.size();
        Lead nativeFile = follow(by, row, Field.NATIVEPATH, nativePath);
        Lead text = follow(by, row, Field.TEXTPATH, textPath);
        List<String> paths = new ArrayList<>(List.of(nativePath, textPath));
        paths.removeIf(String::isEmpty);
        return new Row(by.firstLine() + row, control, nativeFile, text, paths, outside.size() > before);
    }

    private @Nullable Lead follow(LoadFile by, int row, Field field, String path) {
        if (path.isEmpty()) {
            return null;
        }
        LoadReport.Named what = new LoadReport.Named(by.name(), by.firstLine() + row, field, path);
        switch (volume(by).find(path)) {
            case Volume.Place.There(Path file) -> {
                named.add(file);
                return new Lead(by.name(), what.line(), field, path, file);
            }
            case Volume.Place.Missing _ -> missing.add(what);
            case Volume.Place.Outside _ -> outside.add(what);
        }
        return null;
    }

    private Volume volume(LoadFile by) {
        return volumes.computeIfAbsent(by.file().toAbsolutePath().getParent(), folder -> {
            try {
                return new Volume(folder);
            } catch (IOException gone) {
                throw Problem.of(Code.FILE_NOT_READABLE, by.file()).exception();
            }
        });
    }

    List<LoadReport.Named> missing() {
        return List.copyOf(missing);
    }

    List<LoadReport.Named> outside() {
        return List.copyOf(outside);
    }

    /** What the volumes have and no row names. */
    List<String> unnamed() {
        Set<String> others = new TreeSet<>();
        volumes.values().forEach(volume -> others.addAll(volume.others(named)));
        return List.copyOf(others);
    }
}
