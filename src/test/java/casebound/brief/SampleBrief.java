package casebound.brief;

import casebound.brief.BriefContent.Cite;
import casebound.brief.BriefContent.FactLine;
import casebound.brief.BriefContent.InProceeding;
import casebound.brief.BriefContent.PartyLine;
import casebound.brief.BriefContent.Profile;
import casebound.brief.BriefContent.Source;
import casebound.model.Area;
import casebound.model.Citation.Stance;
import casebound.model.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A made-up matter with originals of many kinds: upright, sideways, cropped, scanned, a photograph, a text, a transcript. */
final class SampleBrief {
    static final Instant MADE = Instant.parse("2026-11-20T12:00:00Z");
    static final String HASH = "ab".repeat(32);

    final List<Source> sources = new ArrayList<>();
    final List<FactLine> facts = new ArrayList<>();
    /** The words that each citation quotes. */
    final Map<String, String> quotes = new LinkedHashMap<>();
    private final Path folder;
    private final Originals originals;

    SampleBrief(Path folder) {
        this.folder = folder;
        this.originals = new Originals(folder);
    }

    Originals originals() {
        return originals;
    }

    /** Writes the originals and fills the content. */
    void fill() throws IOException {
        Path order = originals.pdf("order.pdf", List.of(
                List.of("STATE OF SAMPLE", "1. This page was written for a test.", "2. The trial began in July 2024."),
                List.of("3. The prosecution failed to hand over a cache of rounds", "to the defense.",
                        "4. The judge dismissed the case.")), page -> {});
        List<List<String>> transcript = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            transcript.add(Originals.transcriptPage(137 + i));
        }
        Path day3 = originals.pdf("day3.pdf", transcript, page -> {});
        Path map = originals.sideways("map.pdf", "The map was turned by ninety degrees.");
        Path cropped = originals.pdf("cropped.pdf", List.of(List.of("Words inside the crop.")),
                page -> page.setCropBox(new PDRectangle(80, 500, 300, 240)));
        Path scan = originals.scan("scan.pdf");
        Path photo = originals.image("photo.jpg", "jpg");
        Path note = folder.resolve("note.txt");
        Files.writeString(note, "A note.\n\n" + "Nothing of interest here. ".repeat(300) + "\nThe rounds were logged on\nthe sixth of March.\n");

        source("order", "Ex. 1", "Order of dismissal", order, "application/pdf");
        List<String> printed = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            printed.add(Integer.toString(137 + i));
        }
        sources.add(new Source("day3", "Ex. 2", "Trial transcript, day 3", day3, "application/pdf", HASH, printed));
        source("map", "Ex. 3", "Map", map, "application/pdf");
        source("cropped", "Ex. 4", "Cropped page", cropped, "application/pdf");
        source("scan", "Ex. 5", "Scan", scan, "application/pdf");
        source("photo", "Ex. 6", "Photograph", photo, "image/jpeg");
        source("note", "Ex. 7", "Note to file", note, "text/plain");
        source("uncited", "Ex. 8", "Not cited", order, "application/pdf");

        fact("July 2024", "Trial began in July 2024.", quoted("order", "Ex. 1", "1", 0, order, "The trial began in July 2024."));
        fact("July 12, 2024", "The prosecution failed to hand over a cache of rounds to the defense, and the witness "
                + "was asked about it at length while the jury was out of the room.",
                quoted("order", "Ex. 1", "2", 1, order, "a cache of rounds to the defense."),
                quoted("day3", "Ex. 2", "147:11–12", 10, day3, "Question 11 of page 147 about the cache. 12 Q. Question 12"));
        fact("", "The judge dismissed the case.", quoted("order", "Ex. 1", "2 n.1", 1, order, "The judge dismissed the case."));
        fact("", "A map exists.", quoted("map", "Ex. 3", "1", 0, map, "The map was turned"),
                quoted("cropped", "Ex. 4", "1", 0, cropped, "Words inside the crop."));
        fact("", "The rounds were photographed.",
                new Cite("scan", "1", 0, List.of(new Area(0, 50, 60, 300, 40)), "", Stance.SUPPORTS),
                new Cite("photo", "", 0, List.of(new Area(0, 100, 50, 200, 100)), "", Stance.CONTRADICTS));
        quotes.put("Ex. 7, at 2", "The rounds were logged on the sixth of March.");
        fact("", "The rounds were logged.",
                new Cite("note", "2", 1, List.of(), "The rounds were logged on the sixth of March.", Stance.SUPPORTS));
        for (int i = 0; i < 12; i++) {
            fact("", "Another fact stands here to fill the pages of the statement, number " + i + " of the rest.",
                    new Cite("order", "2", 1, i % 2 == 0 ? List.of() : Originals.areas(order, 1, "a cache of rounds"),
                            "a cache of rounds", Stance.SUPPORTS));
        }
    }

    private Cite quoted(String key, String name, String pin, int page, Path file, String words) throws IOException {
        quotes.put(BriefText.citation(name, pin), words);
        return new Cite(key, pin, page, Originals.areas(file, page, words), words, Stance.SUPPORTS);
    }

    static Cite cite(String key, String pin, int page) {
        return new Cite(key, pin, page, List.of(), "", Stance.SUPPORTS);
    }

    void fact(String date, String text, Cite... cites) {
        facts.add(new FactLine(facts.size() + 1, date, text, "", List.of(cites)));
    }

    void source(String key, String name, String title, Path file, String type) {
        sources.add(new Source(key, name, title, file, type, HASH, List.of()));
    }

    BriefContent content(Profile profile) {
        List<InProceeding> proceedings = List.of(
                new InProceeding("State v. Sample", List.of(), "First Judicial District Court", "D-101-CR-2024-00013",
                        "A. Judge", "dismissed", List.of(
                                new PartyLine("State of Sample", "Plaintiff", Side.PROSECUTION, List.of("Kari Counsel")),
                                new PartyLine("Sam Sample", "Defendant", Side.DEFENSE, List.of("Luke Lawyer", "Alex Attorney")))),
                new InProceeding("State v. Example", List.of(), "", "", "", "", List.of()));
        return content(profile, "Disclosure of the cache", "State v. Sample and related", proceedings);
    }

    /** With the facts and sources that are there, between parties and nothing. */
    BriefContent content(Profile profile, String title, String caseTitle, List<InProceeding> proceedings) {
        return new BriefContent(profile, title, caseTitle, MADE, proceedings, List.of(
                new PartContent.Parties(null, "Parties and counsel", proceedings),
                new PartContent.Written(null, "Statement of facts", true, facts)), sources, List.of());
    }
}
