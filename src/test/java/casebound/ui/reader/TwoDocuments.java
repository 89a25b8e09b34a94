package casebound.ui.reader;

import casebound.model.Area;
import casebound.model.Link;
import casebound.model.Note;
import casebound.model.PageLabelRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Documents made at the start of a test, and an owner of the reader that keeps facts and links in lists. */
final class TwoDocuments implements Documents, ReaderActions {
    static final UUID ORDER = new UUID(0, 1);
    static final UUID TRANSCRIPT = new UUID(0, 2);
    static final UUID LONG = new UUID(0, 3);
    /** Index of the transcript page printed 147. */
    static final int PAGE_147 = 150;

    /** A point on a page, in points. */
    record Spot(int page, double x, double y) {}

    static final Spot FAILED = new Spot(3, 87, 386);
    static final Spot DEFENSE = new Spot(3, 300, 409);
    static final Spot JUDGE = new Spot(3, 87, 443);
    static final Spot JUDGE_END = new Spot(3, 500, 443);
    static final Spot SUBJECT = new Spot(PAGE_147, 99, 312);
    static final Spot NOT_GIVEN = new Spot(PAGE_147, 560, 337);

    private final List<FactMark> facts = new ArrayList<>();
    private final List<PlacedLink> links = new ArrayList<>();
    private final List<NoteMark> notes = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Map<UUID, PdfSource> sources = new HashMap<>();
    private String copied = "";
    private Runnable changed = () -> {};

    void changed(Runnable listener) {
        changed = listener;
    }

    List<FactMark> facts() {
        return facts;
    }

    List<Throwable> failures() {
        return failures;
    }

    String copied() {
        return copied;
    }

    /** What picture 3 of the look shows beside what the journey itself makes. */
    void addMarksOfThePicture() {
        facts.add(new FactMark(UUID.randomUUID(), 8, new Place(TRANSCRIPT, PAGE_147, PAGE_147,
                List.of(new Area(PAGE_147, 99, 305, 350, 15), new Area(PAGE_147, 99, 330, 330, 15)))));
        links.add(link(Link.Type.REFERS_TO, new Area(3, 87, 515, 390, 15), new Area(PAGE_147, 99, 480, 360, 15)));
        links.add(link(Link.Type.SAME_EVENT, new Area(3, 305, 548, 62, 15), new Area(PAGE_147, 99, 630, 330, 15)));
        links.add(link(Link.Type.SUPPORTS, new Area(3, 87, 436, 350, 15), new Area(PAGE_147, 99, 580, 250, 15)));
    }

    private static PlacedLink link(Link.Type type, Area left, Area right) {
        return new PlacedLink(UUID.randomUUID(), type, new Place(ORDER, left.page(), left.page(), List.of(left)),
                new Place(TRANSCRIPT, right.page(), right.page(), List.of(right)),
                new EndWords("Sample summary: order of dismissal", "4", "The prosecution failed to hand over a cache of bullets"),
                new EndWords("Sample page: trial, day three", "147", "that the defense had not been given."));
    }

    @Override
    public CompletableFuture<List<Choice>> choices() {
        return CompletableFuture.completedFuture(List.of(new Choice(TRANSCRIPT, "Sample page: trial, day three", "216 pages"),
                new Choice(ORDER, "Sample summary: order of dismissal", "12 pages"), new Choice(LONG, "A long volume", "1,000 pages")));
    }

    @Override
    public CompletableFuture<DocumentSource> open(UUID document) {
        return CompletableFuture.supplyAsync(() -> {
            PdfSource source = sources.computeIfAbsent(document, TwoDocuments::made);
            mark(source);
            return source;
        });
    }

    private void mark(PdfSource source) {
        UUID document = source.document();
        source.mark(new DocumentMarks(facts.stream().filter(fact -> fact.place().document().equals(document)).toList(),
                links.stream().filter(link -> link.touches(document)).toList(),
                notes.stream().filter(note -> note.place().document().equals(document)).toList()));
    }

    @Override
    public void makeFact(Selection passage) {
        facts.add(new FactMark(UUID.randomUUID(), 8, passage.place()));
        tell();
    }

    @Override
    public void makeEvidence(Selection passage) {
        throw new AssertionError("not asked for here");
    }

    /** Thirty links between two pages, as a careful reader may make them. */
    void addManyLinks() {
        for (int i = 0; i < 30; i++) {
            links.add(link(ReaderModel.LINK_TYPES.get(i % ReaderModel.LINK_TYPES.size()), new Area(3, 87, 270 + 12 * i, 250, 11),
                    new Area(PAGE_147, 99, 55 + 20 * ((i * 7) % 30), 250, 11)));
        }
        tell();
    }

    List<NoteMark> notes() {
        return notes;
    }

    List<String> done() {
        return done;
    }

    @Override
    public void makeMissing(Selection passage) {
        done.add("missing " + passage.quote());
    }

    @Override
    public void makeNote(Selection passage) {
        notes.add(new NoteMark(UUID.randomUUID(), Note.Meaning.REMARK, "Ask the reporter.", passage.place()));
        tell();
    }

    @Override
    public void highlight(Selection passage, Note.Meaning meaning) {
        notes.add(new NoteMark(UUID.randomUUID(), meaning, "", passage.place()));
        tell();
    }

    @Override
    public void openNote(UUID note) {
        done.add("open note");
    }

    @Override
    public void removeNote(UUID note) {
        notes.removeIf(each -> each.note().equals(note));
        tell();
    }

    @Override
    public void openFact(UUID fact) {
        done.add("open fact");
    }

    @Override
    public void savePair(UUID left, ReadingPlace leftAt, UUID right, ReadingPlace rightAt) {
        throw new AssertionError("not asked for here");
    }

    @Override
    public void link(Selection from, Link.Type type, Selection to) {
        links.add(new PlacedLink(UUID.randomUUID(), type, from.place(), to.place(), EndWords.NONE, EndWords.NONE));
        tell();
    }

    void tell() {
        sources.values().forEach(this::mark);
        changed.run();
    }

    @Override
    public void addSource(Selection passage) {
        makeFact(passage);
    }

    @Override
    public void keepLabels(List<PageLabelRun> labels) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void keepLinks(List<SuggestedLink> links) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeLink(UUID link) {
        links.removeIf(each -> each.id().equals(link));
        tell();
    }

    @Override
    public void copyWithCite(Selection passage) {
        copied = "\"" + passage.quote() + "\" (at " + (passage.firstPage() + 1) + ")";
    }

    @Override
    public void copy(String text) {
        copied = text;
    }

    @Override
    public void failed(Throwable failure) {
        failures.add(failure);
    }

    static PdfSource made(UUID document) {
        List<List<PdfSource.Line>> pages = new ArrayList<>();
        if (document.equals(ORDER)) {
            for (int i = 0; i < 12; i++) {
                pages.add(order(i));
            }
            return new PdfSource(document, "Sample summary: order of dismissal", pages,
                    List.of(run(document, PageLabelRun.Scheme.BATES, 0, 12, "SAMPLE-000001"), run(document, PageLabelRun.Scheme.PRINTED, 0, 12, "1")));
        }
        int count = document.equals(LONG) ? 1000 : 216;
        for (int i = 0; i < count; i++) {
            pages.add(transcript(i));
        }
        return new PdfSource(document, document.equals(LONG) ? "A long volume" : "Sample page: trial, day three", pages,
                List.of(run(document, PageLabelRun.Scheme.TRANSCRIPT, 4, count - 4, "1")));
    }

    private static PageLabelRun run(UUID document, PageLabelRun.Scheme scheme, int first, int pages, String label) {
        return new PageLabelRun(UUID.randomUUID(), document, scheme, first, pages, label, 1);
    }

    private static List<PdfSource.Line> order(int page) {
        List<PdfSource.Line> lines = new ArrayList<>();
        add(lines, 213, 45, "STATE OF NEW MEXICO");
        add(lines, 187, 66, "Sample summary: order of dismissal");
        add(lines, 55, 102, "STATE OF NEW MEXICO,");
        add(lines, 120, 124, "Plaintiff,");
        add(lines, 55, 146, "v.");
        add(lines, 55, 168, "ALEC BALDWIN,");
        add(lines, 120, 190, "Defendant.");
        add(lines, 228, 244, "SAMPLE SUMMARY");
        String[] text = {"1.", "This page was written for the sample case. It sums up what has", "", "been reported in public and is not the order itself.",
                "2.", "The charge was involuntary manslaughter. The trial began in July", "", "2024.",
                "3.", "The prosecution failed to hand over a cache of bullets to the", "", "defense.",
                "4.", "The judge dismissed the case after three days of trial."};
        float[] heights = {276, 299, 333, 356, 390, 413, 447};
        for (int i = 0; i < heights.length; i++) {
            if (!text[2 * i].isEmpty()) {
                add(lines, 55, heights[i], text[2 * i]);
            }
            add(lines, 87, heights[i], text[2 * i + 1]);
        }
        add(lines, 55, 526, "5.");
        add(lines, 87, 526, "The armorer, Hannah Gutierrez Reed, had a trial of her own.");
        add(lines, 55, 559, "6.");
        add(lines, 87, 559, "An appeal followed and was later withdrawn; the withdrawal was");
        add(lines, 87, 582, "reported on 24 December 2024. The family was consulted and was");
        add(lines, 87, 605, "opposed.");
        add(lines, 55, 715, "Sample summary");
        add(lines, 300, 715, Integer.toString(page + 1));
        return lines;
    }

    private static void add(List<PdfSource.Line> lines, float x, float y, String text) {
        lines.add(new PdfSource.Line(x, y, 15, FontName.TIMES_ROMAN, text));
    }

    private static List<PdfSource.Line> transcript(int page) {
        String[] text = {"SAMPLE PAGE: TRIAL, DAY THREE", "", "This page has the form of a transcript", "and holds no testimony. It was written",
                "for the sample case from public reports.", "", "Matter: State v. Baldwin.", "Charge: involuntary manslaughter.",
                "Heard in July 2024, New Mexico.", "", "Subject of the day: a cache of bullets", "that the defense had not been given.", "",
                "For the defense: Alex Spiro", "and Luke Nikas.", "For the State: Kari Morrissey.", "", "Separate matter, not before the court:",
                "Hannah Gutierrez Reed, found guilty,", "sentenced to 18 months.", "", "Result: dismissed by the judge", "after three days.",
                "Later: appeal filed, then withdrawn.", ""};
        boolean speaksOfBullets = page == 20 || page == PAGE_147 || page == 200;
        List<PdfSource.Line> lines = new ArrayList<>();
        lines.add(new PdfSource.Line(55, 36, 14, FontName.COURIER, "Sample page " + page));
        for (int i = 0; i < 25; i++) {
            float y = 67 + i * 25;
            lines.add(new PdfSource.Line(i < 9 ? 73 : 64, y, 15, FontName.COURIER, Integer.toString(i + 1)));
            if (!text[i].isEmpty() && (i != 10 || speaksOfBullets)) {
                lines.add(new PdfSource.Line(99, y, 15, FontName.COURIER, text[i]));
            }
        }
        return lines;
    }
}
