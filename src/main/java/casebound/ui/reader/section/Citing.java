package casebound.ui.reader.section;

import casebound.model.PageLabels;
import casebound.model.PageText;
import casebound.problem.Texts;
import casebound.recognize.Pinpoint;
import casebound.ui.reader.DocumentSource;
import casebound.ui.reader.PaneModel;
import casebound.ui.reader.Selection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a passage with their citation: "text" (Order, at 4); of a transcript "text" (Trial Tr. day 3, 147:4–9). */
final class Citing {
    private static final Pattern SPAN = Pattern.compile(".*:(\\d{1,2})(?:–(\\d{1,2}))?");

    private final Function<UUID, @Nullable PaneModel> open;

    /** @param open the pane that shows a document; null where none does */
    Citing(Function<UUID, @Nullable PaneModel> open) {
        this.open = open;
    }

    /** Completes on any thread: the lines of a transcript are read from the text of its pages. */
    CompletableFuture<String> words(Selection passage) {
        PaneModel pane = open.apply(passage.document());
        DocumentSource source = pane == null ? null : pane.source().get();
        if (pane == null || source == null) {
            return CompletableFuture.completedFuture(passage.quote());
        }
        PageLabels labels = pane.labels();
        String name = name(pane, source);
        Map<Integer, CompletableFuture<PageText>> texts = new HashMap<>();
        Stream.of(passage.firstPage(), passage.lastPage()).forEach(page -> texts.computeIfAbsent(page, source::text));
        return CompletableFuture.allOf(texts.values().toArray(CompletableFuture[]::new)).handle((done, unreadable) ->
                cite(passage, name, Pinpoint.of(labels, passage.firstPage(), passage.lastPage(), passage.areas(),
                        page -> unreadable == null ? texts.get(page).join() : null)));
    }

    // "at" never stands before page and line (FIELD 1.11).
    private static String cite(Selection passage, String name, String pin) {
        boolean lines = pin.contains(":");
        if (passage.quote().isEmpty()) {
            return Texts.text(lines ? "reader.cite.lines" : "reader.cite.area", "", name, pin);
        }
        String words = lines ? withoutLineNumbers(passage.quote(), pin) : passage.quote();
        return Texts.text(lines ? "reader.cite.text.lines" : "reader.cite.text", CaseActions.inOneLine(words), name, pin);
    }

    /** The numbers of the cited lines are no part of what was said. */
    private static String withoutLineNumbers(String quote, String pin) {
        Matcher span = SPAN.matcher(pin);
        String words = quote;
        if (span.matches() && span.group(2) != null) {
            for (int line = Integer.parseInt(span.group(1)); line <= Integer.parseInt(span.group(2)); line++) {
                words = words.replaceFirst("(^|\\n)" + line + "(?:[ \\n]|$)", "$1");
            }
        }
        return words;
    }

    /** Where a passage stands, by the labels of its pages alone. */
    String source(Selection passage) {
        PaneModel pane = open.apply(passage.document());
        DocumentSource source = pane == null ? null : pane.source().get();
        return pane == null || source == null ? ""
                : Texts.text("reader.cite.area", "", name(pane, source), pages(pane.labels(), passage.firstPage(), passage.lastPage()));
    }

    private static String name(PaneModel pane, DocumentSource source) {
        String read = pane.read().get().citedAs();
        return read.isEmpty() ? source.title() : read;
    }

    /** The printed labels of a run of pages (index from 0): "147", "147–148". */
    static String pages(PageLabels labels, int first, int last) {
        String begin = labels.shown(first);
        return last == first ? begin : begin + "\u2013" + labels.shown(last);
    }
}
