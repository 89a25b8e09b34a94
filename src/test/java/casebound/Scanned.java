package casebound;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Pages as a scanner leaves them: pictures of words on letter paper. */
public final class Scanned {
    private static final int DOTS = 200;

    private Scanned() {}

    /** A TIFF as productions have them, black and white in fax compression (Group 4): a picture for each of the words. */
    public static Path tiff(Path file, String... words) throws IOException {
        Files.createDirectories(file.getParent());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType("CCITT T.6");
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (String each : words) {
                BufferedImage page = page(each, BufferedImage.TYPE_BYTE_BINARY);
                writer.writeToSequence(new IIOImage(page, null, dots(writer, page, param)), param);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }

    /** The same page as a picture in another format: jpg, png. */
    public static Path picture(Path file, String format, String words) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(page(words, BufferedImage.TYPE_INT_RGB), format, file.toFile());
        return file;
    }

    private static BufferedImage page(String words, int type) {
        BufferedImage page = new BufferedImage(DOTS * 17 / 2, DOTS * 11, type);
        Graphics2D graphics = page.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        graphics.setColor(type == BufferedImage.TYPE_BYTE_BINARY ? Color.BLACK : new Color(20, 40, 120));
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, DOTS / 4));
        graphics.drawString(words, DOTS, DOTS * 2);
        graphics.fillRect(DOTS, DOTS * 3, DOTS * 2, DOTS / 20);
        graphics.dispose();
        return page;
    }

    private static IIOMetadata dots(ImageWriter writer, BufferedImage page, ImageWriteParam param) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(page), param);
        IIOMetadataNode root = new IIOMetadataNode(IIOMetadataFormatImpl.standardMetadataFormatName);
        IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
        root.appendChild(dimension);
        for (String side : new String[] {"HorizontalPixelSize", "VerticalPixelSize"}) {
            IIOMetadataNode size = new IIOMetadataNode(side);
            size.setAttribute("value", String.valueOf(25.4 / DOTS));
            dimension.appendChild(size);
        }
        metadata.mergeTree(IIOMetadataFormatImpl.standardMetadataFormatName, root);
        return metadata;
    }
}
