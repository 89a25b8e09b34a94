package casebound.formats.web;

import casebound.formats.flow.Block;
import casebound.formats.flow.FlowBuilder;
import casebound.formats.flow.TooLongException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The text of a web page, or of a mail that is written as one. */
public final class WebPage {
    private static final long MOST_BYTES = 64L << 20;

    private WebPage() {}

    /** Reads a page whose encoding its bytes tell: by a byte order mark, by what it says, else as they are valid. */
    public static FlowBuilder read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new TooLongException();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readAllBytes();
            String declared = valid(bytes) ? null : "windows-1252";
            Document page = Jsoup.parse(new java.io.ByteArrayInputStream(bytes), saysItsEncoding(bytes) ? null : declared, "");
            FlowBuilder flow = new FlowBuilder(false, Block.Table.Kind.GRID);
            String title = page.title().strip();
            if (!title.isEmpty() && page.select("h1").isEmpty()) {
                flow.start("h1", name -> null);
                flow.text(title);
                flow.end("h1");
            }
            walk(page, flow);
            return flow;
        }
    }

    /** Puts a page that is text already behind what the flow has. */
    public static void append(String html, FlowBuilder flow) throws TooLongException {
        walk(Jsoup.parse(html), flow);
    }

    private static boolean saysItsEncoding(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        return start.toLowerCase(java.util.Locale.ROOT).contains("charset") || start.startsWith("\u00EF\u00BB\u00BF")
                || start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF") || start.contains("encoding=");
    }

    private static boolean valid(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes));
            return true;
        } catch (java.nio.charset.CharacterCodingException other) {
            return false;
        }
    }

    private static void walk(Document page, FlowBuilder flow) throws TooLongException {
        TooLongException[] tooLong = new TooLongException[1];
        page.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    flow.start(element.normalName(), attributes(element));
                } else if (node instanceof TextNode text && tooLong[0] == null) {
                    try {
                        flow.text(text.getWholeText());
                    } catch (TooLongException enough) {
                        tooLong[0] = enough;
                    }
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    flow.end(element.normalName());
                }
            }
        });
        if (tooLong[0] != null) {
            throw tooLong[0];
        }
    }

    private static UnaryOperator<@Nullable String> attributes(Element element) {
        return name -> element.hasAttr(name) ? element.attr(name) : null;
    }
}
