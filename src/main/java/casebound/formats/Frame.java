package casebound.formats;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * One picture of an image file, before it is decoded.
 *
 * @param columns stored pixels across
 * @param rows stored pixels down
 * @param width in points, as displayed
 * @param height in points, as displayed
 * @param turn how it has to be turned to stand upright
 */
record Frame(int columns, int rows, float width, float height, Turn turn) {
    private static final float POINTS_A_MILLIMETRE = 72 / 25.4f;

    /** A picture that does not say how large it is fills the width of a letter page at most. */
    private static final float WIDEST = 612;
    private static final float POINTS_A_SCREEN_PIXEL = 0.75f;

    static Frame of(ImageReader reader, int index) throws IOException {
        int columns = reader.getWidth(index);
        int rows = reader.getHeight(index);
        Element facts = facts(reader, index);
        Turn turn = Turn.named(value(facts, "ImageOrientation"));
        float pointsAcross = points(value(facts, "HorizontalPixelSize"));
        float pointsDown = points(value(facts, "VerticalPixelSize"));
        if (pointsAcross == 0 || pointsDown == 0) {
            pointsAcross = Math.min(POINTS_A_SCREEN_PIXEL, WIDEST / (turn.sideways() ? rows : columns));
            pointsDown = pointsAcross;
        }
        float across = columns * pointsAcross;
        float down = rows * pointsDown;
        return turn.sideways() ? new Frame(columns, rows, down, across, turn) : new Frame(columns, rows, across, down, turn);
    }

    /** The standard description of a picture; null where it is damaged, which does not keep its pixels from being read. */
    private static @Nullable Element facts(ImageReader reader, int index) {
        try {
            IIOMetadata metadata = reader.getImageMetadata(index);
            return metadata != null && metadata.isStandardMetadataFormatSupported()
                    ? (Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName) : null;
        } catch (IOException | RuntimeException damaged) {
            return null;
        }
    }

    private static String value(@Nullable Element facts, String name) {
        NodeList found = facts == null ? null : facts.getElementsByTagName(name);
        Node first = found == null ? null : found.item(0);
        return first instanceof Element element ? element.getAttribute("value") : "";
    }

    /** Millimetres a pixel as points a pixel; 0 where that is missing or lies outside 50 to 2,400 dots an inch. */
    private static float points(String millimetres) {
        try {
            float points = Float.parseFloat(millimetres) * POINTS_A_MILLIMETRE;
            return points >= 72f / 2400 && points <= 72f / 50 ? points : 0;
        } catch (NumberFormatException missing) {
            return 0;
        }
    }
}
