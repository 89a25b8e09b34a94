package casebound.ui.reader.section;

import casebound.brief.TranscriptLines;
import casebound.casefile.CaseFile;
import casebound.model.Area;
import casebound.model.Exhibit;
import casebound.model.PageLabelRun;
import casebound.model.PageText;
import casebound.model.Role;
import casebound.problem.Texts;
import casebound.store.Store;
import casebound.ui.reader.DocumentSource;
import casebound.ui.reader.PageLabels;
import casebound.ui.reader.PagePiece;
import casebound.ui.reader.PagePixels;
import casebound.ui.reader.Selection;
import java.util.UUID;
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

    private final CaseFile file;

    Citing(CaseFile file) {
        this.file = file;
    }

    /** Not on the window's thread: reads the case and the page's text. */
    String words(Selection passage, DocumentSource document) {
        String name = file.read(store -> name(store, passage.document(), document.title()));
        String place = Texts.text("reader.cite.place", name, pin(passage, document));
        return passage.quote().isEmpty() ? place
                : Texts.text("reader.cite.text", CaseActions.inOneLine(passage.quote()), place);
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

    private static String pin(Selection passage, DocumentSource document) {
        PageLabels labels = new PageLabels(document.labels(), document.pages().size());
        String pages = CaseActions.pages(labels, passage.firstPage(), passage.lastPage());
        boolean transcript = passage.firstPage() == passage.lastPage() && document.labels().stream()
                .anyMatch(run -> run.scheme() == PageLabelRun.Scheme.TRANSCRIPT && run.label(passage.firstPage()).isPresent());
        if (!transcript) {
            return pages;
        }
        PageText text = document.text(passage.firstPage()).join();
        return pages + TranscriptLines.of(text, passage.areas(), passage.firstPage());
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
