package casebound.formats.flow;

/** A run of text in one style. A line feed in it begins a new line. */
public record Span(String text, boolean bold, boolean italic, boolean mono, Ink ink) {

    /** A run as everything around it. */
    public static Span plain(String text) {
        return new Span(text, false, false, false, Ink.TEXT);
    }
}
