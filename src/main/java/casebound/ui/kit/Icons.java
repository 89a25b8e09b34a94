package casebound.ui.kit;

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
}
