package casebound.formats;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The pictures of an image file as they are stored, for who puts them into a file of another kind. */
public final class Pictures implements AutoCloseable {
    private final ImagePages pages;
    private final String mediaType;

    private Pictures(ImagePages pages, String mediaType) {
        this.pages = pages;
        this.mediaType = mediaType;
    }

    /**
     * Opens an image file.
     *
     * @param nameHint the name under which it came
     * @param maxPages a file with more pictures is refused
     * @return null where it is no image file
     * @throws IOException where it cannot be read, or is too large
     */
    public static @Nullable Pictures open(Path file, String nameHint, int maxPages) throws IOException {
        String mediaType = MediaTypes.of(file, nameHint);
        return Formats.image(mediaType) ? new Pictures(ImagePages.open(file, mediaType, maxPages), mediaType) : null;
    }

    public int count() {
        return pages.count();
    }

    public String mediaType() {
        return mediaType;
    }

    /** In points, as displayed. */
    public float width(int picture) {
        return pages.width(picture);
    }

    /** In points, as displayed. */
    public float height(int picture) {
        return pages.height(picture);
    }

    /** Whether it is stored with so many pixels across and down. */
    public boolean measures(int picture, int columns, int rows) {
        Frame frame = pages.frame(picture);
        return frame.columns() == columns && frame.rows() == rows;
    }

    /** From the unit square as stored to the unit square as displayed, y downwards. */
    public AffineTransform upright(int picture) {
        return new AffineTransform(pages.frame(picture).turn().upright());
    }

    /** Its pixels as stored; of a picture too large for the memory every second or third one. */
    public BufferedImage pixels(int picture) throws IOException {
        return pages.stored(picture);
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }
}
