package casebound.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.Corpus;
import casebound.brief.Tools;
import casebound.model.Area;
import casebound.model.PageText;
import casebound.recognize.CorpusPages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * 200 areas drawn at random on pages of real documents select the characters of the words that {@code pdftotext -bbox}
 * has there. Words that an edge of the area cuts may be in or out in part; besides that at most one character in a
 * hundred may differ.
 */
class SelectedWordsTest {
    private static final int AREAS = 200;
    private static final double TOLERANCE = 0.01;
    /** A word counts as cut where an edge comes this near to it, in points: the boxes of the two programs differ in height. */
    private static final double EDGE = 3;
    private static final Pattern WORD = Pattern.compile("<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\">(.*?)</word>");
    private static final Pattern PAGE = Pattern.compile("<page width=\"([\\d.]+)\" height=\"([\\d.]+)\">");

    private record Word(double left, double top, double right, double bottom, String text) {
        boolean within(Area area) {
            return left > area.x() + EDGE && right < area.x() + area.width() - EDGE && top > area.y() + EDGE && bottom < area.y() + area.height() - EDGE;
        }

        boolean touches(Area area) {
            return right > area.x() - EDGE && left < area.x() + area.width() + EDGE && bottom > area.y() - EDGE && top < area.y() + area.height() + EDGE;
        }
    }

    @Test
    void anAreaSelectsTheWordsInIt() throws IOException {
        Random random = new Random(4);
        List<Map<String, String>> rows = new ArrayList<>(Corpus.table("PAGES.tsv"));
        rows.removeIf(row -> !digital(row));
        Collections.shuffle(rows, random);
        int areas = 0;
        int characters = 0;
        int different = 0;
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : rows) {
            if (areas == AREAS) {
                break;
            }
            int number = Integer.parseInt(row.get("page"));
            PageText page = CorpusPages.of(row.get("file")).get(number - 1);
            List<Word> words = words(row.get("file"), number, page);
            for (int i = 0; i < 2 && areas < AREAS && !words.isEmpty(); i++) {
                Area area = area(random, page, number - 1);
                int differs = different(page, area, words);
                areas++;
                characters += TextSelection.ofArea(new UUID(0, 1), area, page).quote().replaceAll("\\s", "").length();
                different += differs;
                if (differs > 0) {
                    wrong.add(row.get("file") + " " + number + ": " + differs);
                }
            }
        }
        assertThat(areas).isEqualTo(AREAS);
        assertThat(characters).isGreaterThan(20_000);
        assertThat((double) different / characters).as("%d of %d characters: %s", different, characters, wrong).isLessThan(TOLERANCE);
    }

    /** Pages that were written, not scanned; in the folders of courts and cases, which are read upright. */
    private static boolean digital(Map<String, String> row) {
        String file = row.get("file");
        return (file.startsWith("cases/sffa-v-harvard/transcripts") || file.startsWith("cases/sffa-v-harvard/briefs") || file.startsWith("court-misc/"))
                && !file.contains("redactions") && Integer.parseInt(row.get("chars_nonspace")) > 200 && row.get("rotation").equals("0");
    }

    private static Area area(Random random, PageText page, int index) {
        float width = page.width() * (0.2f + 0.6f * random.nextFloat());
        float height = page.height() * (0.05f + 0.4f * random.nextFloat());
        return new Area(index, random.nextFloat() * (page.width() - width), random.nextFloat() * (page.height() - height), width, height);
    }

    /** The words as the other program has them; none where it takes the page for another size. */
    private static List<Word> words(String file, int page, PageText ours) throws IOException {
        String out = Tools.run("pdftotext", "-q", "-bbox", "-f", String.valueOf(page), "-l", String.valueOf(page),
                Corpus.folder().resolve(file).toString(), "-");
        Matcher size = PAGE.matcher(out);
        List<Word> words = new ArrayList<>();
        if (size.find() && Math.abs(Double.parseDouble(size.group(1)) - ours.width()) < 1 && Math.abs(Double.parseDouble(size.group(2)) - ours.height()) < 1) {
            Matcher word = WORD.matcher(out);
            while (word.find()) {
                words.add(new Word(Double.parseDouble(word.group(1)), Double.parseDouble(word.group(2)), Double.parseDouble(word.group(3)),
                        Double.parseDouble(word.group(4)), plain(word.group(5))));
            }
        }
        return words;
    }

    private static String plain(String xml) {
        return xml.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&#39;", "'").replace("&amp;", "&");
    }

    /** Characters that are missing, or that neither a word within nor one at the edge accounts for. */
    private static int different(PageText page, Area area, List<Word> words) {
        Map<Integer, Integer> left = count(TextSelection.ofArea(new UUID(0, 1), area, page).quote());
        int missing = 0;
        for (Word word : words) {
            if (word.within(area)) {
                missing += take(left, word.text());
            }
        }
        words.stream().filter(word -> !word.within(area) && word.touches(area)).forEach(word -> take(left, word.text()));
        return missing + left.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int take(Map<Integer, Integer> left, String text) {
        int missing = 0;
        for (var each : count(text).entrySet()) {
            int there = left.getOrDefault(each.getKey(), 0);
            missing += Math.max(0, each.getValue() - there);
            left.put(each.getKey(), Math.max(0, there - each.getValue()));
        }
        return missing;
    }

    private static Map<Integer, Integer> count(String text) {
        Map<Integer, Integer> count = new HashMap<>();
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC).codePoints().filter(c -> !Character.isWhitespace(c) && c != 0xad)
                .forEach(c -> count.merge(c, 1, Integer::sum));
        return count;
    }
}
