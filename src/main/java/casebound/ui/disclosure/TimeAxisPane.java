package casebound.ui.disclosure;

import casebound.problem.Texts;
import casebound.ui.disclosure.TimeAxis.Bar;
import casebound.ui.disclosure.TimeAxis.Event;
import casebound.ui.kit.OneLine;
import casebound.ui.kit.Tips;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;

/**
 * Draws an item in time: lanes for custody, disclosure and docket. What is not known has no edge, what is missing is a dashed
 * outline with a sentence, and no date is drawn that nobody recorded.
 */
final class TimeAxisPane extends Pane {
    private static final double HEIGHT = 132;
    private static final double LEFT = 92;
    private static final double RIGHT = 20;
    private static final double TOP = 44;
    private static final double LANE = 32;
    private static final double BAR = 20;
    private static final double GAP = 10;
    private static final double LABEL = 220;

    private @Nullable Detail detail;
    private double drawn = -1;

    TimeAxisPane() {
        setId("disclosure-axis");
        getStyleClass().add("time-axis");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMinWidth(0);
        widthProperty().addListener((property, before, now) -> draw());
    }

    void show(@Nullable Detail now) {
        detail = now;
        drawn = -1;
        draw();
    }

    private void draw() {
        if (getWidth() == drawn || getWidth() <= 0) {
            return;
        }
        drawn = getWidth();
        getChildren().clear();
        if (detail == null) {
            return;
        }
        text(Texts.text("disclosure.axis.title", Words.brief(detail.row().item())), 12, 14, 200, "strong");
        String[] lanes = {"custody", "disclosure", "docket"};
        for (int lane = 0; lane < lanes.length; lane++) {
            text(Texts.text("disclosure.axis." + lanes[lane]), 12, middle(lane), LEFT - 16, "text-muted");
            rule(LEFT, middle(lane), getWidth() - RIGHT, middle(lane), "lane");
        }
        TimeAxis axis = detail.axis();
        if (axis == null) {
            text(Texts.text("disclosure.axis.none"), LEFT, 14, getWidth() - LEFT - RIGHT, "text-subtle");
            return;
        }
        for (LocalDate year : axis.years()) {
            double x = x(axis, year);
            rule(x, TOP - 18, x, HEIGHT - 6, "year");
            text(String.valueOf(year.getYear()), x + 5, 14, 60, "text-muted");
        }
        for (LocalDate day : axis.decisive()) {
            rule(x(axis, day), TOP - 16, x(axis, day), HEIGHT - 6, "decisive");
        }
        if (axis.held() != null) {
            bar(axis, axis.held());
        }
        if (!axis.missing().isEmpty()) {
            missing(axis);
        }
        events(axis, axis.custody(), 0, false);
        events(axis, axis.disclosure(), 1, true);
        events(axis, axis.docket(), 2, true);
    }

    /** A bar without a beginning is as long as its words: its length says nothing, and its end is open. */
    private void bar(TimeAxis axis, Bar bar) {
        double end = bar.to() == null ? getWidth() - RIGHT : x(axis, bar.to());
        double begin = bar.from() == null ? Math.max(LEFT + 140, end - LABEL) : x(axis, bar.from());
        Label box = new Label(OneLine.of(bar.words()));
        box.getStyleClass().addAll("custody-bar", bar.from() == null ? "open-start" : "known-start", bar.to() == null ? "open-end" : "known-end");
        place(box, begin, middle(0), Math.max(24, end - begin));
        Tips.whenCut(box);
        if (!bar.since().isEmpty()) {
            Label since = text(bar.since(), 0, middle(0), 136, "text-muted");
            since.getStyleClass().add("on-lane");
            since.resizeRelocate(begin - since.prefWidth(-1) - 6, middle(0) - 9, since.prefWidth(-1), 18);
        }
    }

    private void missing(TimeAxis axis) {
        double begin = axis.missingFrom() == null ? LEFT : x(axis, axis.missingFrom());
        double end = axis.missingTo() == null ? getWidth() - RIGHT : x(axis, axis.missingTo());
        Label box = new Label(axis.missing());
        box.setId("disclosure-axis-missing");
        box.getStyleClass().addAll("missing-bar", axis.missingFrom() == null ? "open-start" : "known-start",
                axis.missingTo() == null ? "open-end" : "known-end");
        place(box, begin, middle(1), Math.max(24, end - begin));
        Tips.whenCut(box);
    }

    /** Words stand right of their sign, or left where there is no room; where there is none at all only the sign stays. */
    private void events(TimeAxis axis, List<Event> events, int lane, boolean withWords) {
        double taken = LEFT;
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            double x = x(axis, event.at());
            double limit = i + 1 < events.size() ? x(axis, events.get(i + 1).at()) - GAP : getWidth() - 4;
            sign(event, x, middle(lane));
            if (withWords) {
                Label words = text(OneLine.of(event.words()), 0, middle(lane), LABEL, event.decisive() ? "decisive-words" : "text-muted");
                words.getStyleClass().add("on-lane");
                double width = Math.min(words.prefWidth(-1), LABEL);
                double room = limit - x - GAP;
                double roomLeft = x - GAP - taken;
                if (room >= Math.min(width, 60) && (room >= width || room >= roomLeft)) {
                    double shown = Math.min(width, room);
                    words.resizeRelocate(x + GAP, middle(lane) - 9, shown, 18);
                    taken = x + GAP + shown;
                } else if (roomLeft >= Math.min(width, 60)) {
                    double shown = Math.min(width, roomLeft);
                    words.resizeRelocate(x - GAP - shown, middle(lane) - 9, shown, 18);
                    taken = x + GAP;
                } else {
                    getChildren().remove(words);
                    taken = x + GAP;
                }
            }
        }
    }

    private void sign(Event event, double x, double y) {
        Node sign = event.open() ? new Circle(x, y, 4) : new Polygon(x, y - 5, x + 5, y, x, y + 5, x - 5, y);
        sign.getStyleClass().addAll("axis-sign", event.open() ? "roughly" : "exactly");
        Tips.tip(sign, event.words(), null);
        getChildren().add(sign);
    }

    private void place(Region box, double x, double y, double width) {
        getChildren().add(box);
        box.setManaged(false);
        box.applyCss();
        box.resizeRelocate(x, y - BAR / 2, width, BAR);
    }

    private Label text(String words, double x, double y, double most, String style) {
        Label label = new Label(words);
        label.getStyleClass().addAll("t12", style);
        label.setManaged(false);
        getChildren().add(label);
        label.applyCss();
        label.resizeRelocate(x, y - 9, Math.min(most, label.prefWidth(-1)), 18);
        Tips.whenCut(label);
        return label;
    }

    private void rule(double x1, double y1, double x2, double y2, String style) {
        Line line = new Line(x1, y1, x2, y2);
        line.getStyleClass().addAll("axis-rule", style);
        getChildren().add(line);
    }

    private double x(TimeAxis axis, LocalDate day) {
        return Math.round(LEFT + axis.at(day) * (getWidth() - LEFT - RIGHT)) + 0.5;
    }

    private static double middle(int lane) {
        return TOP + lane * LANE;
    }
}
