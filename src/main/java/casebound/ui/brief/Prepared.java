package casebound.ui.brief;

import casebound.brief.BriefContent;
import casebound.brief.BriefContent.FactLine;
import casebound.brief.BriefContent.LeftOut;
import casebound.brief.BriefContent.PartyLine;
import casebound.brief.BriefContent.Source;
import casebound.brief.PartContent;
import casebound.model.Anchor;
import casebound.model.Area;
import casebound.problem.Problem;
import casebound.problem.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the paper would hold if it were made now.
 *
 * @param content null where there is no brief, or something keeps it from being made
 * @param problem what that is; null for nothing
 * @param missing the titles of the cited documents whose originals are not in the case folder
 */
record Prepared(@Nullable BriefContent content, @Nullable Problem problem, List<String> missing) {
    static final Prepared NOTHING = new Prepared(null, null, List.of());

    Prepared {
        missing = List.copyOf(missing);
    }

    /** A passage, told apart from others as citations are. */
    record Passage(String source, int page, List<Area> areas, String quote) {
        static Passage of(Anchor anchor) {
            return new Passage(anchor.document().toString(), anchor.firstPage(), anchor.areas(), anchor.quote());
        }
    }

    /**
     * A line of the appendix.
     *
     * @param name as cited: Ex. 1; empty for one that is left out
     * @param why where it is cited, or why it stays behind
     */
    record AppendixLine(UUID document, String name, String title, int pages, String why, boolean leftOut) {}

    /** Why a document is not appended; empty where it is, or where that is not known. */
    String leftOut(UUID document) {
        return content == null ? "" : content.leftOut().stream().filter(left -> left.document().equals(document)).findFirst()
                .map(left -> Texts.text("briefview.leftOut." + left.reason())).orElse("");
    }

    /** How many numbered paragraphs a part draws from the chronology. */
    int facts(UUID part) {
        return content == null ? 0 : content.parts().stream().filter(one -> part.equals(one.id()) && one instanceof PartContent.Written)
                .mapToInt(one -> ((PartContent.Written) one).paragraphs().size()).sum();
    }

    /** What a part that is made from the records will hold, a line each. */
    List<String> lines(UUID part) {
        return content == null ? List.of() : content.parts().stream().filter(one -> part.equals(one.id())).flatMap(this::lines).toList();
    }

    /** What will be appended, in order, then what stays behind. */
    List<AppendixLine> appendix() {
        if (content == null) {
            return List.of();
        }
        Map<String, Set<String>> cited = new LinkedHashMap<>();
        for (FactLine line : content.facts()) {
            line.cites().forEach(cite -> cited.computeIfAbsent(cite.source(), key -> new LinkedHashSet<>()).add(Texts.text("briefview.paragraphMark", line.number())));
        }
        List<AppendixLine> lines = new ArrayList<>();
        for (Source source : content.sources()) {
            Set<String> where = cited.getOrDefault(source.key(), Set.of());
            lines.add(new AppendixLine(UUID.fromString(source.key()), source.name(), source.title(), source.labels().size(),
                    where.isEmpty() ? Texts.text("briefview.appendix.history") : Texts.text("briefview.appendix.cited", String.join(", ", where)), false));
        }
        content.leftOut().stream().collect(Collectors.toMap(LeftOut::document, left -> left, (first, second) -> first, LinkedHashMap::new)).values()
                .forEach(left -> lines.add(new AppendixLine(left.document(), "", left.title(), 0,
                        Texts.text("briefview.leftOut." + left.reason()), true)));
        return lines;
    }

    /** Each passage as the paper cites it. */
    Map<Passage, String> citations() {
        Map<Passage, String> known = new HashMap<>();
        if (content == null) {
            return known;
        }
        content().cites().forEach(cite -> known.put(new Passage(cite.source(), cite.page(), cite.areas(), cite.quote()), content().citation(cite)));
        return known;
    }

    private Stream<String> lines(PartContent part) {
        return switch (part) {
            case PartContent.Written written -> written.paragraphs().stream().map(this::line);
            case PartContent.Parties parties -> parties.proceedings().stream().flatMap(one -> Stream.concat(Stream.of(one.name()),
                    one.parties().stream().map(Prepared::line)));
            case PartContent.History history -> history.courses().stream().flatMap(course -> Stream.of(Stream.of(course.name()),
                    course.posture().stream(), course.charges().stream(), course.filings().stream().map(Prepared::line)).flatMap(lines -> lines));
            case PartContent.Evidence evidence -> evidence.items().stream().map(item -> join(item.number(), item.description(),
                    String.join(", ", item.exhibits()), item.holder()));
        };
    }

    private String line(FactLine line) {
        List<String> cites = line.cites().stream().map(content()::citation).distinct().toList();
        return join(line.number() + ".", line.date(), line.text()) + (cites.isEmpty() ? "" : " " + String.join("; ", cites));
    }

    private static String line(PartyLine party) {
        return join(party.name(), party.role(), String.join(", ", party.counsel()));
    }

    private static String line(PartContent.FilingLine filing) {
        return join(filing.number(), filing.filed(), filing.text());
    }

    private static String join(String... words) {
        return Stream.of(words).filter(word -> !word.isBlank()).collect(Collectors.joining(" · "));
    }
}
