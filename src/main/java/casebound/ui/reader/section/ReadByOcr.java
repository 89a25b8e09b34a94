package casebound.ui.reader.section;

import casebound.model.Area;
import casebound.model.OcrWord;
import casebound.model.PageText;
import casebound.problem.Texts;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Editing;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What the inspector says of a page whose words OCR read: how many, and those of which it was not sure, each to be seen. */
record ReadByOcr(PageText text, List<OcrWord> words) {
    /** A page that could not be read well is not worth a list. */
    private static final int MOST = 40;

    Node part(int page, Consumer<List<Area>> show) {
        List<OcrWord> unsure = words.stream().filter(OcrWord::unsure).toList();
        Label count = new Label(Texts.text("reader.inspector.ocr.words", words.size(), unsure.size()));
        Wrapped.wrapped(count);
        FlowPane chips = new FlowPane(6, 6);
        List<Node> shown = new ArrayList<>();
        for (OcrWord word : unsure.subList(0, Math.min(MOST, unsure.size()))) {
            String letters = text.text().substring(word.from(), word.to());
            shown.add(Chips.source("ocr-word-" + word.from(), letters,
                    Texts.text("reader.inspector.ocr.word", letters, word.confidence()),
                    () -> show.accept(text.areas(page, word.from(), word.to()))));
        }
        chips.getChildren().setAll(shown);
        VBox part = new VBox(6, count, chips);
        if (unsure.size() > MOST) {
            part.getChildren().add(Editing.muted(Texts.text("reader.inspector.ocr.more", unsure.size() - MOST)));
        }
        return Inspector.part(Texts.text("reader.inspector.ocr"), "", part);
    }
}
