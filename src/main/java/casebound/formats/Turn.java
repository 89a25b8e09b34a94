package casebound.formats;

import java.awt.geom.AffineTransform;

/** How a camera or scanner held the picture (Exif and TIFF 6.0, tag 274; the names are ImageIO's). */
enum Turn {
    NORMAL("Normal", 1, 0, 0, 1, 0, 0), MIRRORED("FlipH", -1, 0, 0, 1, 1, 0),
    OVERHEAD("Rotate180", -1, 0, 0, -1, 1, 1), FLIPPED("FlipV", 1, 0, 0, -1, 0, 1),
    TRANSPOSED("FlipHRotate90", 0, 1, 1, 0, 0, 0), RIGHT("Rotate270", 0, 1, -1, 0, 1, 0),
    TRANSVERSED("FlipVRotate90", 0, -1, -1, 0, 1, 1), LEFT("Rotate90", 0, -1, 1, 0, 0, 1);

    private final String name;
    private final AffineTransform upright;

    Turn(String name, double m00, double m10, double m01, double m11, double m02, double m12) {
        this.name = name;
        this.upright = new AffineTransform(m00, m10, m01, m11, m02, m12);
    }

    static Turn named(String name) {
        for (Turn turn : values()) {
            if (turn.name.equals(name)) {
                return turn;
            }
        }
        return NORMAL;
    }

    /** From the unit square as stored to the unit square as displayed, y downwards. */
    AffineTransform upright() {
        return upright;
    }

    /** Whether the stored picture begins at the displayed one's right. */
    boolean fromRight() {
        return (sideways() ? upright.getShearX() : upright.getScaleX()) < 0;
    }

    /** Whether the stored picture begins at the displayed one's bottom. */
    boolean fromBottom() {
        return (sideways() ? upright.getShearY() : upright.getScaleY()) < 0;
    }

    boolean sideways() {
        return upright.getScaleX() == 0;
    }
}
