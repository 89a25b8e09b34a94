package casebound.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the typefaces that a document names without bringing them. Where this computer does not have the named one,
 * a Times or another serif becomes Tinos and a Courier or another typewriter Cousine, which have the same widths, and what is
 * bold or slanted stays so; PDFBox alone would set all in its regular sans, and a court's paper or the sticker of an exhibit
 * would come out as nobody wrote it. Safe for use by any thread.
 */
final class StandInFonts implements FontMapper {
    private static final Pattern SIGNS = Pattern.compile("symbol|dingbat|wingding|webding");
    private static final Pattern SANS = Pattern.compile("sans|helvetica|arial|gothic|verdana|tahoma|calibri");
    private static final Pattern TYPEWRITER = Pattern.compile("courier|mono|typewriter|consolas");
    private static final Pattern SERIF = Pattern.compile("times|roman|serif|georgia|garamond|palatino|schoolbook|bookman|cambria");
    private static final Pattern BOLD = Pattern.compile("bold|black|heavy");
    private static final Pattern ITALIC = Pattern.compile("italic|oblique");
    private static final int SEMI_BOLD = 600;

    private final FontMapper system;
    private final Map<String, TrueTypeFont> faces = new ConcurrentHashMap<>();

    private StandInFonts(FontMapper system) {
        this.system = system;
    }

    /** PDFBox asks here from now on, in this whole process. */
    static void use() {
        FontMappers.set(new StandInFonts(FontMappers.instance()));
    }

    @Override
    public @Nullable FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return mapped(system.getTrueTypeFont(name, descriptor), name, descriptor, this::face);
    }

    @Override
    public @Nullable FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return mapped(system.getFontBoxFont(name, descriptor), name, descriptor, this::face);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo info) {
        return system.getCIDFont(name, descriptor, info);
    }

    private interface Face<F extends FontBoxFont> {
        F named(String file);
    }

    private static <F extends FontBoxFont> @Nullable FontMapping<F> mapped(@Nullable FontMapping<F> found, @Nullable String name,
            @Nullable PDFontDescriptor descriptor, Face<F> face) {
        if (found != null && !found.isFallback()) {
            return found;
        }
        String file = file(name == null ? "" : name.toLowerCase(Locale.ROOT), descriptor);
        return file == null ? found : new FontMapping<>(face.named(file), true);
    }

    private static @Nullable String file(String name, @Nullable PDFontDescriptor descriptor) {
        if (SIGNS.matcher(name).find()) {
            return null;
        }
        boolean typewriter = TYPEWRITER.matcher(name).find() || descriptor != null && descriptor.isFixedPitch();
        boolean serif = SERIF.matcher(name).find() || descriptor != null && descriptor.isSerif();
        boolean sans = !typewriter && (!serif || SANS.matcher(name).find());
        boolean bold = BOLD.matcher(name).find()
                || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= SEMI_BOLD);
        boolean italic = ITALIC.matcher(name).find() || descriptor != null && descriptor.isItalic();
        String style = bold && italic ? "BoldItalic" : bold ? "Bold" : italic ? "Italic" : "Regular";
        // The regular sans is PDFBox's own.
        return sans && !bold && !italic ? null : (sans ? "LiberationSans-" : typewriter ? "Cousine-" : "Tinos-") + style;
    }

    private TrueTypeFont face(String file) {
        return faces.computeIfAbsent(file, StandInFonts::load);
    }

    private static TrueTypeFont load(String file) {
        try (InputStream in = StandInFonts.class.getResourceAsStream("/assets/fonts/" + file + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("a bundled typeface is missing");
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
