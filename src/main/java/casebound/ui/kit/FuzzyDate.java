package casebound.ui.kit;

import casebound.model.CaseDate;
import casebound.model.CaseDates;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A date in a cell: the qualifier has a slot of its own, so that dates align (LOOK 2). */
public final class FuzzyDate {
    /** Pixels. */
    private static final double SLOT = 12;

    private FuzzyDate() {}

    /** The date; an unknown one leaves the cell empty. */
    public static HBox of(CaseDate date) {
        return of(date, CaseDates.plain(date));
    }

    /** @param plain the date without its qualifier, as it shall be said */
    public static HBox of(CaseDate date, String plain) {
        HBox box = new HBox();
        box.setAlignment(Pos.CENTER_LEFT);
        if (date.known()) {
            Label sign = new Label(CaseDates.sign(date));
            sign.setMinWidth(SLOT);
            Label words = new Label(plain);
            words.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().addAll(sign, words);
        }
        return box;
    }
}
