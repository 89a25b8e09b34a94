package casebound.formats.office;

import casebound.formats.flow.Block;
import casebound.formats.flow.FlowBuilder;
import casebound.formats.flow.View;
import casebound.formats.office.traces.Traces;
import casebound.formats.parts.PartName;
import casebound.formats.parts.Parts;
import casebound.model.PrivacyWarning;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.PasswordProvider;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.OldExcelParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Word processing, spreadsheets and slides. */
public final class Office {
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";
    private static final String RTF = "application/rtf";

    /** Kinds with their parsers, which are made when they are needed: each brings a library of its own. */
    private static final Map<String, Supplier<Parser>> PARSERS = Map.ofEntries(
            Map.entry("application/msword", OfficeParser::new), Map.entry("application/vnd.ms-excel", OfficeParser::new),
            Map.entry("application/vnd.ms-powerpoint", OfficeParser::new),
            Map.entry(OfficeKinds.LOCKED, OOXMLParser::new),
            Map.entry("application/vnd.ms-excel.sheet.4", OldExcelParser::new), Map.entry("application/vnd.ms-excel.sheet.3", OldExcelParser::new),
            Map.entry("application/vnd.ms-excel.sheet.2", OldExcelParser::new),
            Map.entry(OOXML + "wordprocessingml.document", OOXMLParser::new), Map.entry(OOXML + "spreadsheetml.sheet", OOXMLParser::new),
            Map.entry(OOXML + "presentationml.presentation", OOXMLParser::new),
            Map.entry(ODF + "text", OpenDocumentParser::new), Map.entry(ODF + "spreadsheet", OpenDocumentParser::new),
            Map.entry(ODF + "presentation", OpenDocumentParser::new), Map.entry(RTF, RTFParser::new),
            Map.entry("text/rtf", RTFParser::new));

    private Office() {}

    public static boolean reads(String mediaType) {
        return PARSERS.containsKey(mediaType);
    }

    /**
     * Reads an office file.
     *
     * @param password for a locked one; null where none is known
     * @throws UnknownKindException if it is of a variant that is not read here
     * @throws LockedException if it needs a password, or another one
     * @throws IOException if it is damaged
     */
    public static View read(Path file, String mediaType, @Nullable String password, Parts parts) throws IOException {
        if (mediaType.equals(OfficeKinds.LOCKED)) {
            return unlocked(file, password, (open, kind) -> read(open, kind, null, parts));
        }
        try (TikaInputStream in = TikaInputStream.get(file)) {
            return parse(in, mediaType, password, parts);
        }
    }

    /**
     * Tracked changes, comments and hidden parts of an office file.
     *
     * @param password for a locked one; null where none is known
     * @throws LockedException if it needs a password, or another one
     * @throws IOException if it is damaged
     */
    public static List<PrivacyWarning> traces(Path file, String mediaType, @Nullable String password) throws IOException {
        return mediaType.equals(OfficeKinds.LOCKED) ? unlocked(file, password, Traces::in) : Traces.in(file, mediaType);
    }

    /** What is done with a file once it is open. */
    @FunctionalInterface
    private interface Reader<R> {
        R read(Path file, String mediaType) throws IOException;
    }

    /** A locked file of the newer kind is an archive that is encrypted as a whole. */
    private static <R> R unlocked(Path file, @Nullable String password, Reader<R> reader) throws IOException {
        Path open = Files.createTempFile("unlocked", "");
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(system));
            if (!decryptor.verifyPassword(password == null ? Decryptor.DEFAULT_PASSWORD : password)) {
                throw new LockedException(new EncryptedDocumentException());
            }
            try (InputStream in = decryptor.getDataStream(system)) {
                Files.copy(in, open, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            return reader.read(open, OfficeKinds.ofZip(open));
        } catch (java.security.GeneralSecurityException unknownCipher) {
            throw new LockedException(unknownCipher);
        } finally {
            Files.deleteIfExists(open);
        }
    }

    /** Reads rich text that stands inside something else. */
    public static void append(InputStream richText, FlowBuilder flow) throws IOException {
        try (TikaInputStream in = TikaInputStream.get(richText)) {
            parse(in, RTF, new ParseContext(), flow);
        }
    }

    private static View parse(TikaInputStream in, String mediaType, @Nullable String password, Parts parts) throws IOException {
        boolean sheet = mediaType.contains("excel") || mediaType.contains("sheet");
        boolean slides = mediaType.contains("powerpoint") || mediaType.contains("presentation");
        FlowBuilder flow = new FlowBuilder(!sheet && !slides, sheet ? Block.Table.Kind.SHEET : Block.Table.Kind.GRID);
        ParseContext context = new ParseContext();
        OfficeParserConfig config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        config.setUseSAXPptxExtractor(true);
        config.setExtractMacros(false);
        config.setIncludeMissingRows(false);
        context.set(OfficeParserConfig.class, config);
        context.set(EmbeddedDocumentExtractor.class, new Inside(parts));
        if (password != null) {
            context.set(PasswordProvider.class, metadata -> password);
        }
        parse(in, mediaType, context, flow);
        return new View(flow.flow());
    }

    private static void parse(TikaInputStream in, String mediaType, ParseContext context, FlowBuilder flow) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, mediaType);
        Supplier<Parser> parser = PARSERS.get(mediaType);
        if (parser == null) {
            throw new IOException("no reader for " + mediaType);
        }
        try {
            parser.get().parse(in, new FlowHandler(flow), metadata, context);
        } catch (EncryptedDocumentException | org.apache.poi.EncryptedDocumentException locked) {
            throw new LockedException(locked);
        } catch (UnsupportedFileFormatException | POIXMLException unknown) {
            throw unknown instanceof POIXMLException && !String.valueOf(unknown.getMessage()).contains("Strict OOXML")
                    ? new IOException(unknown) : new UnknownKindException(unknown);
        } catch (TikaException | SAXException damaged) {
            IOException reason = reason(damaged);
            throw reason == null ? new IOException(damaged) : reason;
        }
    }

    /** What our own side has thrown, which the parsers wrap. */
    private static @Nullable IOException reason(Throwable wrapped) {
        for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("Strict OOXML") || cause instanceof UnsupportedFileFormatException) {
                return new UnknownKindException(cause);
            } else if (cause instanceof org.apache.poi.EncryptedDocumentException || cause instanceof EncryptedDocumentException) {
                return new LockedException(cause);
            } else if (cause instanceof IOException own && own.getClass().getName().startsWith("casebound.")) {
                return own;
            }
        }
        return null;
    }

    /** Hands on what is inside, but for what is only how the paper is made. */
    private record Inside(Parts parts) implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            String kind = metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
            String type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
            String name = String.valueOf(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY)).toLowerCase(Locale.ROOT);
            return !type.startsWith("image/") && !name.matches("(thumbnail.*|.*\\.(wmf|emf|pict|png|jpe?g|gif|bmp|tiff?))")
                    && (kind == null || kind.equals("ATTACHMENT"));
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) throws IOException {
            if (!shouldParseEmbedded(metadata)) {
                return; // some readers ask before they know the name
            }
            String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            PartName part = PartName.named(name == null ? "" : last(name), "embedded file");
            if (in instanceof TikaInputStream tika && tika.getOpenContainer() instanceof org.apache.poi.poifs.filesystem.DirectoryEntry folder) {
                parts.take(part, out -> Folders.write(folder, out));
            } else {
                parts.take(part, in::transferTo);
            }
        }

        private static String last(String name) {
            return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        }
    }
}
