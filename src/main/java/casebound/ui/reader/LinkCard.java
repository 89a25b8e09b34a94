package casebound.ui.reader;

import casebound.problem.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Shows both ends of a link while one points at it or the keyboard is on it: where each stands, and its words. */
final class LinkCard extends VBox {
    private static final double WIDTH = 300;
    private static final int LONGEST = 220;

    LinkCard() {
        getStyleClass().add("reader-link-card");
        setId("reader-link-card");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    /** Shows it near a point of a pane, inside the pane. */
    void show(NumberedLink link, double x, double y, Pane in) {
        Label head = new Label(Texts.text("reader.link.words", link.number(), LinkWords.of(link.link().type())), LinkWords.sample(link.link().type()));
        head.getStyleClass().addAll("strong", "reader-link-card-head");
        getChildren().setAll(head, end(link.link().fromWords()), end(link.link().toWords()));
        toFront();
        setVisible(true);
        applyCss();
        resize(WIDTH, Math.ceil(prefHeight(WIDTH)));
        double left = x + 16 + WIDTH > in.getWidth() - 4 ? x - 16 - WIDTH : x + 16;
        double top = y + 12 + getHeight() > in.getHeight() - 4 ? y - 12 - getHeight() : y + 12;
        relocate(Math.round(Math.max(4, left)), Math.round(Math.max(4, top)));
    }

    void hide() {
        setVisible(false);
    }

    private static VBox end(EndWords words) {
        Label place = new Label(words.page().isEmpty() ? words.title() : Texts.text("reader.link.end", words.title(), words.page()));
        place.getStyleClass().addAll("text-small", "text-muted");
        place.setWrapText(true);
        Label quote = new Label(quoted(words.quote()));
        quote.setWrapText(true);
        return new VBox(2, place, quote);
    }

    private static String quoted(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            return Texts.text("reader.link.noWords");
        }
        return Texts.text("reader.quoted", line.length() > LONGEST ? line.substring(0, LONGEST).strip() + "\u2026" : line);
    }
}
