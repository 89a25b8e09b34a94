package casebound.formats.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.mime.MediaType;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;

/** Tells office files apart that begin with the same bytes: those that are archives, and those that are file systems. */
public final class OfficeKinds {
    public static final String ZIP = "application/zip";
    static final String LOCKED = "application/x-tika-ooxml-protected";
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final int LONGEST_TYPE = 200;
    private static final Map<String, String> MAIN_PARTS = Map.of("word/document.xml", OOXML + "wordprocessingml.document",
            "xl/workbook.xml", OOXML + "spreadsheetml.sheet", "xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroenabled.12",
            "ppt/presentation.xml", OOXML + "presentationml.presentation");

    private OfficeKinds() {}

    /** What a file is that begins as an archive does: an office file, or just an archive. */
    public static String ofZip(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Map.Entry<String, String> part : MAIN_PARTS.entrySet()) {
                if (zip.getEntry(part.getKey()) != null || zip.getEntry(part.getKey().replace('/', '\\')) != null) {
                    return part.getValue();
                }
            }
            ZipEntry type = zip.getEntry("mimetype");
            if (type != null && type.getSize() >= 0 && type.getSize() <= LONGEST_TYPE) {
                String said = new String(zip.getInputStream(type).readNBytes(LONGEST_TYPE), java.nio.charset.StandardCharsets.US_ASCII).strip();
                if (said.startsWith("application/")) {
                    return said;
                }
            }
            return ZIP;
        } catch (IOException | RuntimeException notAnArchive) {
            return ZIP;
        }
    }

    /** What a file is that begins as Microsoft's file systems do. */
    public static String ofOle(Path file) {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            MediaType type = POIFSContainerDetector.detect(Set.copyOf(system.getRoot().getEntryNames()), system.getRoot());
            return type.toString();
        } catch (IOException | RuntimeException damaged) {
            return "application/x-tika-msoffice";
        }
    }
}
