package casebound.ui.reader.section;

import casebound.casefile.CaseFile;
import casebound.model.Area;
import casebound.model.Exhibit;
import casebound.model.PageLabels;
import casebound.model.Role;
import casebound.problem.Texts;
import casebound.recognize.Pinpoint;
import casebound.store.Store;
import casebound.ui.reader.DocumentSource;
import casebound.ui.reader.PagePiece;
import casebound.ui.reader.PagePixels;
import casebound.ui.reader.Selection;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * How a passage is cited: "words" (State's Ex. 12, at 4). A document that is no exhibit goes by its title; on a page of a
 * transcript the lines are said too: 147:4–9 (FIELD 1.11).
 */
final class Citing {
    /** Pixels a point: sharp on paper at 200 dpi. */
    private static final double SHARP = 200 / 72.0;
    /** The most pixels of a copied picture. */
    private static final double MOST = 12e6;

    private static final Pattern SPAN = Pattern.compile(".*:(\\d{1,2})(?:–(\\d{1,2}))?");

    private final CaseFile file;

    Citing(CaseFile file) {
        this.file = file;
    }

    /**
     * What the pane knows of the document.
     *
     * @param labels of its pages, those too that were only read from them
     * @param citedAs how a transcript without a title is cited, or empty
     */
    record Known(PageLabels labels, String citedAs) {}

    /** Not on the window's thread: reads the case and the page's text. */
    String words(Selection passage, DocumentSource document, Known known) {
        String name = file.read(store -> name(store, passage.document(), known.citedAs().isEmpty() ? document.title() : known.citedAs()));
        String pin = Pinpoint.of(known.labels(), passage.firstPage(), passage.lastPage(), passage.areas(), page -> document.text(page).join());
        boolean lines = pin.contains(":");
        // "at" never stands before page and line (FIELD 1.11)
        String place = Texts.text(lines ? "reader.cite.place.lines" : "reader.cite.place", name, pin);
        return passage.quote().isEmpty() ? place : Texts.text("reader.cite.text",
                CaseActions.inOneLine(lines ? withoutLineNumbers(passage.quote(), pin) : passage.quote()), place);
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

    /** The printed labels of a run of pages (index from 0): "147", "147–148". */
    static String pages(PageLabels labels, int first, int last) {
        String begin = labels.shown(first);
        return last == first ? begin : begin + "\u2013" + labels.shown(last);
    }

    private static String name(Store store, UUID document, String title) {
        return store.referring(Exhibit.class, "subject", document).stream().findFirst().map(exhibit -> {
            UUID offeredBy = exhibit.offeredBy();
            String side = offeredBy == null ? "" : store.referring(Role.class, "proceeding", exhibit.proceeding()).stream()
                    .filter(role -> role.party().equals(offeredBy)).map(Role::title).findFirst().orElse("");
            return side.isEmpty() ? Texts.text("reader.cite.exhibit", exhibit.number().strip())
                    : Texts.text("reader.cite.exhibitOf", side, exhibit.number().strip());
        }).orElse(title);
    }

    /** What an area shows, as a picture. Not on the window's thread. */
    static Image picture(Area area, DocumentSource document) {
        double scale = Math.min(SHARP, Math.sqrt(MOST / (area.width() * area.height())));
        PagePixels drawn = document.render(new PagePiece(area.page(), scale, 0, area)).join();
        try {
            WritableImage image = new WritableImage(drawn.width(), drawn.height());
            image.getPixelWriter().setPixels(0, 0, drawn.width(), drawn.height(), PixelFormat.getByteBgraPreInstance(),
                    drawn.pixels().duplicate().clear(), 4 * drawn.width());
            return image;
        } finally {
            drawn.release().run();
        }
    }
}
