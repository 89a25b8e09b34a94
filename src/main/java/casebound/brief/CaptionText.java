package casebound.brief;

import static casebound.problem.Texts.text;

import casebound.brief.BriefContent.InProceeding;
import casebound.brief.BriefContent.PartyLine;
import casebound.model.Side;
import casebound.pdf.book.BookPlan.Caption;
import casebound.pdf.book.BookPlan.CaptionLine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The caption of a proceeding: as it was typed, or made from the parties by side (FIELD 1.8). */
final class CaptionText {
    private static final Set<Side> FIRST = EnumSet.of(Side.PROSECUTION, Side.PLAINTIFF, Side.APPELLANT);
    private static final Set<Side> SECOND = EnumSet.of(Side.DEFENSE, Side.APPELLEE);

    private static final String ROLES = "(?:Plaintiff|Defendant|Appellant|Appellee|Petitioner|Respondent|Intervenor)s?";
    private static final Pattern ROLE = Pattern.compile(ROLES + "(?:[-/]" + ROLES + ")*");
    private static final Pattern ROLE_AT_THE_END = Pattern.compile("(.*?),\\s*(" + ROLE + "[.,;]?)");
    private static final Pattern VERSUS = Pattern.compile("\\s+(?:v|vs|against)\\.?\\s+", Pattern.CASE_INSENSITIVE);

    private final InProceeding proceeding;

    CaptionText(InProceeding proceeding) {
        this.proceeding = proceeding;
    }

    Caption block() {
        return new Caption(left(), List.of(BriefText.number(proceeding), BriefText.judge(proceeding)));
    }

    private List<CaptionLine> left() {
        if (!proceeding.captionLines().isEmpty()) {
            List<String> typed = proceeding.captionLines();
            return (typed.size() == 1 ? broken(typed.getFirst()) : typed).stream()
                    .map(line -> new CaptionLine(line.strip(), !line.equals(line.stripLeading()) || isRole(line))).toList();
        }
        List<PartyLine> first = onSides(FIRST);
        List<PartyLine> second = onSides(SECOND);
        if (first.isEmpty() || second.isEmpty()) {
            return List.of(new CaptionLine(proceeding.name(), false));
        }
        List<CaptionLine> lines = new ArrayList<>();
        add(lines, first, ",");
        lines.add(new CaptionLine(text("brief.caption.versus"), false));
        add(lines, second, ".");
        return lines;
    }

    /** A style typed in one line, in the lines of a caption: each party, its role, the "v." between them. */
    private static List<String> broken(String style) {
        String[] sides = VERSUS.split(style.strip(), 2);
        if (sides.length < 2) {
            return List.of(style);
        }
        List<String> lines = new ArrayList<>(role(sides[0]));
        lines.add(text("brief.caption.versus"));
        lines.addAll(role(sides[1]));
        return lines;
    }

    private static List<String> role(String side) {
        Matcher role = ROLE_AT_THE_END.matcher(side.strip());
        return role.matches() ? List.of(role.group(1) + ",", role.group(2)) : List.of(side.strip());
    }

    private boolean isRole(String line) {
        String word = line.strip().replaceAll("[,.;]+$", "");
        return ROLE.matcher(word).matches() || proceeding.parties().stream().anyMatch(party -> party.role().equalsIgnoreCase(word));
    }

    private List<PartyLine> onSides(Set<Side> sides) {
        return proceeding.parties().stream().filter(party -> sides.contains(party.side()) && isParty(party)).toList();
    }

    /** Witnesses and agencies stand on a side too, but not in the caption. */
    private static boolean isParty(PartyLine party) {
        String role = party.role().toLowerCase(Locale.ROOT);
        return List.of("plaintiff", "defendant", "appellant", "appellee", "petitioner", "respondent", "state", "people",
                "prosecution", "relator", "claimant").stream().anyMatch(role::contains)
                && !role.contains("counsel") && !role.contains("attorney");
    }

    private static void add(List<CaptionLine> lines, List<PartyLine> parties, String end) {
        for (int i = 0; i < parties.size(); i++) {
            PartyLine party = parties.get(i);
            boolean lastOfRole = i == parties.size() - 1 || !parties.get(i + 1).role().equals(party.role());
            lines.add(new CaptionLine(party.name().strip().toUpperCase(Locale.ROOT) + ",", false));
            if (lastOfRole) {
                lines.add(new CaptionLine(party.role() + (i == parties.size() - 1 ? end : ","), true));
            }
        }
    }
}
