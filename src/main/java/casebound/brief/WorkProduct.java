package casebound.brief;

import static casebound.problem.Texts.text;

import casebound.brief.BriefContent.FactLine;
import casebound.casefile.CaseFile;
import casebound.model.Entity;
import casebound.model.Internal;
import casebound.model.Kind;
import casebound.store.Store;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Looks for the words of internal notes in what goes out. Outward papers cannot reach internal fields; but a person can
 * paste a note into a paragraph.
 */
final class WorkProduct {
    /** Shorter notes are words of every day, which stand in any paper. */
    private static final int SHORTEST = 24;
    /** Names of issues and tags are words of the matter, not notes on it. */
    private static final Set<String> NAMES = Set.of("title", "name", "by", "value");

    private WorkProduct() {}

    /** Where such words stand: "¶ 3"; or a part's heading. */
    static List<String> in(CaseFile file, BriefContent content) {
        Set<String> notes = file.read(WorkProduct::notes);
        List<String> found = new ArrayList<>();
        for (FactLine line : content.facts()) {
            if (holds(line.text(), notes)) {
                found.add(text("brief.check.mark", String.valueOf(line.number())));
            }
        }
        content.parts().stream().map(PartContent::heading).filter(heading -> holds(heading, notes)).forEach(found::add);
        if (holds(content.title(), notes)) {
            found.add(content.title());
        }
        return found;
    }

    private static boolean holds(String words, Set<String> notes) {
        String folded = folded(words);
        return folded.length() >= SHORTEST && notes.stream().anyMatch(folded::contains);
    }

    private static Set<String> notes(Store store) {
        Set<String> notes = new HashSet<>();
        for (Kind kind : Kind.values()) {
            List<RecordComponent> internal = internal(kind.type());
            if (internal.isEmpty()) {
                continue;
            }
            try (var records = store.stream(kind.type())) {
                records.forEach(record -> internal.forEach(component -> add(notes, record, component)));
            }
        }
        return notes;
    }

    private static List<RecordComponent> internal(Class<? extends Entity> type) {
        List<RecordComponent> internal = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(Internal.class) && component.getType() == String.class
                    && !NAMES.contains(component.getName())) {
                internal.add(component);
            }
        }
        return internal;
    }

    private static void add(Set<String> notes, Entity record, RecordComponent component) {
        try {
            String note = folded(String.valueOf(component.getAccessor().invoke(record)));
            if (note.length() >= SHORTEST) {
                notes.add(note);
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String folded(String words) {
        return words.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
