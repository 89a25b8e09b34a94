package casebound.ui.reader;

import casebound.problem.Texts;
import casebound.ui.kit.Tips;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The documents of a pane in the order of their tabs. The one that is shown has its name in bold with the arrow that
 * offers others; its neighbours are quieter. What has no room is in a menu at the end.
 */
final class TabStrip extends Region {
    private static final double NARROWEST = 84;
    private static final double WIDEST = 190;
    private static final double NAME_AT_LEAST = 130;
    private static final double GAP = 2;

    private final PaneModel pane;
    private final Button name;
    private final MenuButton more = new MenuButton();
    private final Map<UUID, Button> others = new HashMap<>();
    private String prefix = "reader";

    /** @param name the button of the document that is shown */
    TabStrip(PaneModel pane, Button name) {
        this.pane = pane;
        this.name = name;
        getStyleClass().add("reader-tabs");
        more.getStyleClass().addAll("flat", "reader-button", "reader-more-tabs");
        more.setVisible(false);
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        name.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> closeByMiddle(event, pane.tabs().shown().get()));
        pane.tabs().documents().addListener((ListChangeListener<UUID>) change -> show());
        pane.tabs().shown().addListener((property, before, now) -> show());
        show();
    }

    /** With what the ids of this side begin. */
    void ids(String prefix) {
        this.prefix = prefix;
        more.setId(prefix + "-more");
        others.forEach((document, tab) -> tab.setId(tabId(document)));
    }

    private String tabId(UUID document) {
        return prefix + "-tab-" + document;
    }

    /** The menu of the tabs that have no room. */
    MenuButton more() {
        return more;
    }

    private void closeByMiddle(MouseEvent event, @org.jspecify.annotations.Nullable UUID document) {
        if (event.getButton() == MouseButton.MIDDLE && document != null) {
            pane.closeTab(document);
            event.consume();
        }
    }

    private void show() {
        List<UUID> documents = pane.tabs().documents();
        others.keySet().retainAll(documents);
        List<Node> children = new ArrayList<>();
        boolean shown = false;
        for (UUID document : documents) {
            if (document.equals(pane.tabs().shown().get())) {
                children.add(name);
                shown = true;
            } else {
                Button tab = others.computeIfAbsent(document, this::tab);
                String title = pane.tabs().title(document);
                tab.setText(title);
                tab.setAccessibleText(Texts.text("reader.tab", title));
                Tips.tip(tab, title, null);
                children.add(tab);
            }
        }
        if (!shown) {
            children.addFirst(name);
        }
        name.setContextMenu(shown ? menu(pane.tabs().shown().get()) : null);
        children.add(more);
        getChildren().setAll(children);
        requestLayout();
    }

    private Button tab(UUID document) {
        Button tab = new Button();
        tab.setId(tabId(document));
        tab.setMnemonicParsing(false);
        tab.getStyleClass().addAll("flat", "reader-tab");
        tab.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        tab.setMinWidth(0);
        tab.setAlignment(Pos.CENTER_LEFT);
        tab.setOnAction(event -> pane.open(document));
        tab.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> closeByMiddle(event, document));
        tab.setContextMenu(menu(document));
        return tab;
    }

    private ContextMenu menu(UUID document) {
        MenuItem close = new MenuItem(Texts.text("reader.tab.close"));
        close.setOnAction(event -> pane.closeTab(document));
        MenuItem closeOthers = new MenuItem(Texts.text("reader.tab.closeOthers"));
        closeOthers.setOnAction(event -> {
            pane.open(document);
            List.copyOf(pane.tabs().documents()).stream().filter(each -> !each.equals(document)).forEach(pane::closeTab);
        });
        return new ContextMenu(close, closeOthers);
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().stream().filter(child -> child != more)
                .mapToDouble(child -> Math.min(WIDEST, child.prefWidth(-1)) + GAP).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return name.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        List<Node> tabs = getChildren().stream().filter(child -> child != more).toList();
        int active = Math.max(0, tabs.indexOf(name));
        double room = getWidth();
        boolean all = NAME_AT_LEAST + (tabs.size() - 1) * (NARROWEST + GAP) <= room || tabs.size() == 1;
        double moreWidth = all ? 0 : Math.max(34, more.prefWidth(-1));
        int fitting = all ? tabs.size() : 1 + Math.max(0, (int) ((room - moreWidth - NAME_AT_LEAST) / (NARROWEST + GAP)));
        int first = Math.clamp(active - fitting / 2, 0, Math.max(0, tabs.size() - fitting));
        List<Node> seen = tabs.subList(first, Math.min(tabs.size(), first + fitting));
        offer(tabs, seen);
        double others = (seen.size() - 1) * (NARROWEST + GAP);
        double nameWidth = Math.min(name.prefWidth(-1), room - moreWidth - others);
        double each = seen.size() < 2 ? 0 : (room - moreWidth - nameWidth) / (seen.size() - 1) - GAP;
        double x = 0;
        for (Node tab : tabs) {
            boolean visible = seen.contains(tab);
            tab.setVisible(visible);
            if (visible) {
                double width = tab == name ? nameWidth : Math.clamp(Math.min(each, tab.prefWidth(-1)), NARROWEST, WIDEST);
                double height = tab.prefHeight(-1);
                tab.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), snapSizeX(Math.max(0, width)), height);
                x += width + GAP;
            }
        }
        more.setVisible(!all);
        more.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - 26) / 2), moreWidth, 26);
    }

    private void offer(List<Node> tabs, List<Node> seen) {
        int hidden = tabs.size() - seen.size();
        String text = Texts.text("reader.tab.more", hidden);
        if (hidden > 0 && (!text.equals(more.getText()) || more.getItems().size() != tabs.size())) {
            more.setText(text);
            more.setAccessibleText(Texts.text("reader.tab.more.name", hidden));
            more.getItems().setAll(pane.tabs().documents().stream().map(document -> {
                MenuItem item = new MenuItem(pane.tabs().title(document));
                item.setMnemonicParsing(false);
                item.setOnAction(event -> pane.open(document));
                return item;
            }).toList());
        }
    }
}
