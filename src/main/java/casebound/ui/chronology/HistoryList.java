package casebound.ui.chronology;

import casebound.problem.Texts;
import casebound.store.History;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Named;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.stage.Window;

/** Who changed a fact, when, and how: the journal's headers, in words. */
final class HistoryList {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final double HEIGHT = 260;

    private HistoryList() {}

    static void show(Window over, int number, List<History.Entry> entries) {
        ListView<String> list = Named.named(new ListView<>(), "chronology-history-list", Texts.text("chronology.history"));
        list.getStyleClass().add("dense");
        list.setPrefHeight(HEIGHT);
        list.getItems().setAll(entries.stream()
                .map(entry -> Texts.text("chronology.history.line", when(entry, true), entry.who(), entry.title())).toList());
        new Decision("chronology-history", Texts.text("chronology.history.of", number), "").with(list).startAt(list)
                .closeBy(Texts.text("kit.close")).show(over);
    }

    /** The time of today, or the day; with both where it is asked for. */
    static String when(History.Entry entry, boolean full) {
        OffsetDateTime here = entry.time().atZoneSameInstant(ZoneId.systemDefault()).toOffsetDateTime();
        boolean today = here.toLocalDate().equals(LocalDate.now());
        String day = DateTimeFormatter.ISO_LOCAL_DATE.format(here);
        return full ? day + " " + TIME.format(here) : today ? TIME.format(here) : day;
    }
}
