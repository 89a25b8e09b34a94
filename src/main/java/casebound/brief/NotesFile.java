package casebound.brief;

import casebound.casefile.CaseFile;
import casebound.model.PageLabels;
import casebound.model.Anchor;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Kind;
import casebound.model.Note;
import casebound.model.Tag;
import casebound.pdf.notes.NotesPlan;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import casebound.store.Documents;
import casebound.store.History;
import casebound.store.Store;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerMain;
import casebound.worker.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notes and highlights for other programs: as a table, or as annotations in a copy of a PDF. They are work product
 * throughout, so there is none of this for a court, an opponent or a client; of a sequestered document there is nothing.
 */
public final class NotesFile {
    private static final List<String> COLUMNS = List.of("DOCUMENT", "PAGE", "QUOTE", "NOTE", "MEANING", "TAGS", "BY", "WHEN");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String PDF = "application/pdf";

    private final CaseFile file;

    /** A note with all that is said of it. */
    private record Line(Note note, Anchor anchor, Documents.Listed listed, String label, String tags, History.@Nullable Entry made) {
        String who() {
            return made == null ? "" : made.who();
        }
    }

    /** A document with notes in it. */
    public record Noted(UUID document, String title, int notes) {}

    public NotesFile(CaseFile file) {
        this.file = file;
    }

    /** The documents that have notes and can have an annotated copy. Not on the window's thread. */
    public List<Noted> annotatable() {
        Map<UUID, List<Line>> byDocument = file.read(store -> lines(store, null)).stream()
                .filter(line -> line.listed().content().mediaType().equals(PDF))
                .collect(Collectors.groupingBy(line -> line.anchor().document(), LinkedHashMap::new, Collectors.toList()));
        return byDocument.values().stream().map(of -> new Noted(of.getFirst().anchor().document(),
                of.getFirst().listed().document().shownTitle(), of.size())).toList();
    }

    /**
     * Writes a table (CSV, UTF-8) of notes, in the order of documents and pages. Not on the window's thread.
     *
     * @param document whose notes; null for those of all documents
     * @return how many were written
     * @throws ProblemException EXPORT_FAILED
     */
    public int table(@Nullable UUID document, Path out) {
        List<Line> lines = file.read(store -> lines(store, document));
        try (Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            Spreadsheet.write(writer, COLUMNS.stream().map(column -> Texts.text("notes.column." + column)).toList(), lines.stream().map(this::row).toList());
        } catch (IOException | UncheckedIOException failed) {
            throw new ProblemException(Problem.of(Code.EXPORT_FAILED, out), failed);
        }
        return lines.size();
    }

    private List<String> row(Line line) {
        String when = line.made() == null ? "" : WHEN.format(line.made().time().atZoneSameInstant(file.clock().getZone()));
        return List.of(line.listed().document().shownTitle(), line.label(), line.anchor().quote().replaceAll("\\s+", " ").strip(),
                line.note().text(), Texts.text("note." + line.note().meaning()), line.tags(), line.who(), when);
    }

    /**
     * Writes a copy of a document's PDF with its notes as annotations; what stood at that path is replaced only when the
     * copy is complete. Not on the window's thread.
     *
     * @return how many notes were written
     * @throws ProblemException EXPORT_FAILED; EXPORT_EMPTY where there is no note in it, or it is no PDF; SEQUESTERED,
     *     ORIGINAL_MISSING, FILE_ENCRYPTED, FILE_BROKEN; CANCELLED
     */
    public int copy(UUID document, Workers workers, Path out, CancelFlag cancel, Progress progress) {
        Path original = file.original(document);
        List<Line> lines = file.read(store -> lines(store, document));
        if (lines.isEmpty() || !lines.getFirst().listed().content().mediaType().equals(PDF)) {
            throw Problem.of(Code.EXPORT_EMPTY, Texts.text("notes.copy")).exception();
        }
        NotesPlan plan = new NotesPlan(original, lines.stream().map(this::remark).toList());
        Path target = out.toAbsolutePath();
        Path unfinished = target.resolveSibling(".notes-" + UUID.randomUUID() + ".part");
        try {
            try {
                workers.run(WorkerMain.NOTES, plan.json(), unfinished, cancel, progress);
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failed) {
            throw new ProblemException(Problem.of(Code.EXPORT_FAILED, out), failed);
        }
        return lines.size();
    }

    private NotesPlan.Remark remark(Line line) {
        String meaning = Texts.text("note." + line.note().meaning());
        String text = line.note().text().isBlank() ? meaning : Texts.text("notes.annotation", meaning, line.note().text());
        return new NotesPlan.Remark(line.note().id().toString(), line.anchor().firstPage(), line.anchor().areas(),
                !line.anchor().quote().isBlank(), line.note().meaning(), line.tags().isEmpty() ? text : Texts.text("notes.tagged", text, line.tags()),
                line.who(), line.made() == null ? Instant.EPOCH : line.made().time().toInstant());
    }

    private static List<Line> lines(Store store, @Nullable UUID document) {
        List<Line> lines = new ArrayList<>();
        List<Note> notes = store.all(Note.class);
        Map<UUID, History.Entry> made = store.history().firstOf(notes.stream().map(Note::id).toList());
        for (Note note : notes) {
            Anchor anchor = store.find(Anchor.class, note.anchor()).orElseThrow();
            if (document != null && !anchor.document().equals(document)) {
                continue;
            }
            Documents.Listed listed = store.documents().find(anchor.document()).orElseThrow();
            Content content = listed.content();
            boolean changed = !anchor.content().equals(content.id());
            if (!changed && !store.documents().sequestered(content.id())) {
                lines.add(new Line(note, anchor, listed, new PageLabels(store.documents().labels(anchor.document()), 0)
                        .span(anchor.firstPage(), anchor.lastPage()), tags(store, note),
                        made.get(note.id())));
            }
        }
        lines.sort(Comparator.comparing((Line line) -> title(line.listed().document())).thenComparing(line -> line.anchor().document())
                .thenComparing(line -> line.anchor().firstPage())
                .thenComparing(line -> line.anchor().areas().isEmpty() ? 0f : line.anchor().areas().getFirst().y()).thenComparing(line -> line.note().id()));
        return lines;
    }

    private static String title(Document document) {
        return document.shownTitle().toLowerCase(Locale.ROOT);
    }

    private static String tags(Store store, Note note) {
        return store.taggings().of(note.ref()).stream().filter(tagging -> tagging.target().kind() == Kind.TAG)
                .flatMap(tagging -> store.find(Tag.class, tagging.target().id()).stream()).map(Tag::name).collect(Collectors.joining("; "));
    }
}
