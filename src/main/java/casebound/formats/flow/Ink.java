package casebound.formats.flow;

import java.awt.Color;

/** What a character is for, which its colour shows. */
public enum Ink {
    TEXT(0x15181C), MUTED(0x4D555F), LINK(0x1F4079);

    private final Color color;

    Ink(int rgb) {
        color = new Color(rgb);
    }

    Color color() {
        return color;
    }
}
