package casebound.formats.flow;

/** How a paragraph is set; sizes and distances in points. */
public enum Look {
    TITLE(15, 20, 12, 6, true), HEADING(12, 17, 10, 5, true), SUBHEADING(10.5f, 15, 8, 4, true),
    BODY(10.5f, 15, 0, 6, false), CODE(9, 12.5f, 0, 6, false), CELL(9, 12.5f, 0, 2, false);

    final float size;
    final float leading;
    final float above;
    final float below;
    final boolean heading;

    Look(float size, float leading, float above, float below, boolean heading) {
        this.size = size;
        this.leading = leading;
        this.above = above;
        this.below = below;
        this.heading = heading;
    }
}
