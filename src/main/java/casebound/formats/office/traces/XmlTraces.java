package casebound.formats.office.traces;

import casebound.model.PrivacyWarning.Type;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Counts elements in the parts of an office archive (ECMA-376, OpenDocument 1.3), each part as it comes. */
final class XmlTraces {
    /** Of all parts together, unpacked: an archive may claim anything. */
    private static final long MOST_BYTES = 512L << 20;
    private static final int MOST_PARTS = 20_000;
    private static final XMLInputFactory XML = factory();

    private final Found found;
    /** The styles of an OpenDocument file whose tables, slides or letters are not shown. */
    private final Set<String> hiding = new HashSet<>();
    private String style = "";
    private boolean vanished;
    private Sheet sheet = new Sheet();
    private long left = MOST_BYTES;

    private XmlTraces(Found found) {
        this.found = found;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static void in(Path file, Found found) throws IOException {
        XmlTraces traces = new XmlTraces(found);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            for (int i = 0; i < MOST_PARTS && entries.hasMoreElements(); i++) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().replace('\\', '/');
                if (name.matches("word/(document|footnotes|endnotes|comments|header\\d*|footer\\d*)\\.xml|xl/workbook\\.xml|xl/worksheets/[^/]+\\.xml"
                        + "|xl/(comments/)?comments?\\d*\\.xml|xl/threadedComments/[^/]+\\.xml|ppt/slides/slide\\d+\\.xml|ppt/comments/[^/]+\\.xml|content\\.xml")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        traces.part(name, traces.limited(in));
                    }
                }
            }
        }
    }

    private InputStream limited(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                left--;
                return super.read();
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                int read = super.read(to, from, length);
                left -= Math.max(0, read);
                if (left < 0) {
                    throw new IOException("too much");
                }
                return read;
            }
        };
    }

    private void part(String name, InputStream in) throws IOException {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    element(name, reader);
                }
            }
            reader.close();
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    private void element(String part, XMLStreamReader in) {
        String element = in.getLocalName();
        if (part.startsWith("word/")) {
            word(element, in);
        } else if (part.startsWith("xl/")) {
            excel(part, element, in);
        } else if (part.startsWith("ppt/slides/")) {
            if (element.equals("sld") && off(attribute(in, "show"))) {
                found.one(Type.HIDDEN_PARTS);
            }
        } else if (part.startsWith("ppt/")) {
            count(Type.COMMENTS, element.equals("cm"));
        } else {
            open(element, in);
        }
    }

    private void word(String element, XMLStreamReader in) {
        switch (element) {
            case "ins", "del", "moveFrom", "moveTo" -> found.one(Type.TRACKED_CHANGES);
            case "comment" -> found.one(Type.COMMENTS);
            case "r", "p" -> vanished = false;
            case "vanish" -> vanished = !off(attribute(in, "val"));
            case "t" -> {
                count(Type.HIDDEN_TEXT, vanished);
                vanished = false;
            }
            default -> { }
        }
    }

    private void excel(String part, String element, XMLStreamReader in) {
        switch (element) {
            case "sheet" -> count(Type.HIDDEN_PARTS, String.valueOf(attribute(in, "state")).toLowerCase(Locale.ROOT).contains("hidden"));
            case "worksheet" -> sheet = new Sheet();
            case "col" -> sheet.column(in);
            case "row" -> sheet.row = on(attribute(in, "hidden"));
            case "c" -> sheet.cell = String.valueOf(attribute(in, "r")).replaceAll("\\d", "");
            case "v", "is" -> count(Type.HIDDEN_PARTS, sheet.hidesMore());
            case "comment" -> count(Type.COMMENTS, part.contains("omment"));
            case "threadedComment" -> found.one(Type.COMMENTS);
            default -> { }
        }
    }

    /** What is hidden of one sheet; rows and columns with nothing in them do not count. */
    private static final class Sheet {
        private final List<int[]> columns = new ArrayList<>();
        private final Set<String> counted = new HashSet<>();
        private boolean row;
        private String cell = "";

        void column(XMLStreamReader in) {
            if (on(attribute(in, "hidden"))) {
                columns.add(new int[] {number(attribute(in, "min")), number(attribute(in, "max"))});
            }
        }

        /** Whether the cell stands in a hidden row or column that was not counted yet. */
        boolean hidesMore() {
            if (row) {
                row = false;
                return true;
            }
            int at = 0;
            for (int i = 0; i < cell.length(); i++) {
                at = 26 * at + cell.charAt(i) - 'A' + 1;
            }
            int column = at;
            return columns.stream().anyMatch(span -> span[0] <= column && column <= span[1]) && counted.add(cell);
        }

        private static int number(@Nullable String digits) {
            return digits != null && digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
        }
    }

    private void open(String element, XMLStreamReader in) {
        switch (element) {
            case "changed-region" -> found.one(Type.TRACKED_CHANGES);
            case "annotation" -> found.one(Type.COMMENTS);
            case "style" -> style = String.valueOf(attribute(in, "name"));
            case "table-properties" -> hide("false".equals(attribute(in, "display")));
            case "text-properties" -> hide("none".equals(attribute(in, "display")));
            case "drawing-page-properties" -> hide("hidden".equals(attribute(in, "visibility")));
            case "table", "page" -> count(Type.HIDDEN_PARTS, hiding.contains(attribute(in, "style-name")));
            case "span", "p" -> count(Type.HIDDEN_TEXT, hiding.contains(attribute(in, "style-name")));
            case "table-row", "table-column" -> {
                String seen = String.valueOf(attribute(in, "visibility"));
                count(Type.HIDDEN_PARTS, seen.equals("collapse") || seen.equals("filter"));
            }
            default -> { }
        }
    }

    private void hide(boolean hidden) {
        if (hidden) {
            hiding.add(style);
        }
    }

    private void count(Type type, boolean is) {
        if (is) {
            found.one(type);
        }
    }

    private static boolean on(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static boolean off(@Nullable String value) {
        return "0".equals(value) || "false".equals(value) || "off".equals(value);
    }

    private static @Nullable String attribute(XMLStreamReader in, String name) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals(name)) {
                return in.getAttributeValue(i);
            }
        }
        return null;
    }
}
