package casebound.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the one outline pack; size and color come from the style sheet. */
public final class Icons {
    private Icons() {}

    public static FontIcon icon(Ikon ikon) {
        FontIcon icon = new FontIcon(ikon);
        icon.setIconSize(16);
        icon.setMouseTransparent(true);
        return icon;
    }

    /** The program's own sign, a bound case file, in a square of that many pixels. */
    public static Node logo(double size) {
        SVGPath book = new SVGPath();
        book.setContent("M3 1.5h10v13H3zM5.8 1.5v13");
        book.getStyleClass().add("logo");
        book.getTransforms().add(new Scale(size / 16, size / 16));
        Pane box = new Pane(book);
        box.setMinSize(size, size);
        box.setMaxSize(size, size);
        box.setMouseTransparent(true);
        return box;
    }
}
