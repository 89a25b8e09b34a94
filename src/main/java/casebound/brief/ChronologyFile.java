package casebound.brief;

import casebound.brief.BriefContent.Profile;
import casebound.casefile.CaseFile;
import casebound.model.Anchor;
import casebound.model.CaseDates;
import casebound.model.Citation;
import casebound.model.Fact;
import casebound.model.Issue;
import casebound.model.Kind;
import casebound.model.PageLabelRun;
import casebound.model.PageLabels;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Tagging;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import casebound.store.Documents;
import casebound.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The chronology as a table for other programs (FIELD 1.6). Issues and notes are internal: they stand in it for the team
 * alone, and so do the sources that the gate holds back.
 */
public final class ChronologyFile {
    private static final List<String> OUTWARD = List.of("NUMBER", "DATE", "EDTF", "FACT", "SOURCE", "QUOTE", "PEOPLE", "STATUS",
            "MATERIAL", "KEY", "PROCEEDINGS");
    private static final List<String> TEAM = List.of("ISSUES", "NOTE");

    private final Profile profile;
    private final @Nullable Proceeding only;
    private final Gate gate;
    private int withheld;

    /**
     * What was written.
     *
     * @param withheld how many sources were left out because their documents may not go out
     */
    public record Written(int facts, int withheld) {}

    private ChronologyFile(Profile profile, @Nullable Proceeding only) {
        this.profile = profile;
        this.only = only;
        this.gate = new Gate(profile);
    }

    /**
     * Writes the facts in their order.
     *
     * @param only the proceeding whose facts, and those that name none, are written; null for all
     * @throws casebound.problem.ProblemException EXPORT_FAILED
     */
    public static Written write(CaseFile file, Profile profile, @Nullable Proceeding only, Path out) {
        ChronologyFile table = new ChronologyFile(profile, only);
        List<List<String>> rows = file.read(table::rows);
        try (Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            Spreadsheet.write(writer, table.columns().stream().map(column -> Texts.text("chronology.export.column." + column)).toList(), rows);
        } catch (IOException | UncheckedIOException failed) {
            throw new ProblemException(Problem.of(Code.EXPORT_FAILED, out), failed);
        }
        return new Written(rows.size(), table.withheld);
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(OUTWARD);
        if (profile == Profile.INTERNAL) {
            columns.addAll(TEAM);
        }
        return columns;
    }

    private List<List<String>> rows(Store store) {
        Map<UUID, Anchor> anchors = store.all(Anchor.class).stream().collect(Collectors.toMap(Anchor::id, anchor -> anchor));
        Map<UUID, Documents.Listed> documents = new HashMap<>();
        Set<UUID> sequestered = new HashSet<>();
        store.documents().all().forEach(listed -> {
            documents.put(listed.document().id(), listed);
            if (listed.document().sequestered()) {
                sequestered.add(listed.content().id());
            }
        });
        Map<UUID, List<PageLabelRun>> labels = store.all(PageLabelRun.class).stream().collect(Collectors.groupingBy(PageLabelRun::document));
        Map<UUID, List<Citation>> citations = store.all(Citation.class).stream().sorted(Comparator.comparingInt(Citation::position))
                .collect(Collectors.groupingBy(Citation::fact));
        Map<UUID, List<Tagging>> taggings = store.all(Tagging.class).stream().collect(Collectors.groupingBy(tagging -> tagging.subject().id()));
        Map<UUID, String> names = new HashMap<>();
        store.all(Party.class).forEach(party -> names.put(party.id(), party.name()));
        store.all(Proceeding.class).forEach(proceeding -> names.put(proceeding.id(), proceeding.name()));
        store.all(Issue.class).forEach(issue -> names.put(issue.id(), issue.title()));
        List<List<String>> rows = new ArrayList<>();
        for (Fact fact : store.facts().inOrder()) {
            List<Tagging> about = taggings.getOrDefault(fact.id(), List.of());
            if (belongs(about)) {
                List<String> sources = new ArrayList<>();
                List<String> quotes = new ArrayList<>();
                for (Citation citation : citations.getOrDefault(fact.id(), List.of())) {
                    Anchor anchor = anchors.get(citation.anchor());
                    Documents.Listed listed = documents.get(anchor.document());
                    if (gate.refusal(listed.document(), sequestered.contains(listed.content().id())).isEmpty()) {
                        String place = Texts.text("chronology.source", listed.document().shownTitle(),
                                new PageLabels(labels.getOrDefault(anchor.document(), List.of()), listed.content().pages())
                                        .span(anchor.firstPage(), anchor.lastPage()));
                        sources.add(citation.stance() == Citation.Stance.SUPPORTS ? place : Texts.text("chronology.export.contra", place));
                        quotes.add(anchor.quote().strip());
                    } else {
                        withheld++;
                    }
                }
                rows.add(row(fact, rows.size() + 1, about, names, sources, quotes));
            }
        }
        return rows;
    }

    private List<String> row(Fact fact, int number, List<Tagging> about, Map<UUID, String> names, List<String> sources, List<String> quotes) {
        List<String> row = new ArrayList<>(List.of(String.valueOf(number), CaseDates.shown(fact.date()), CaseDates.edtf(fact.date()),
                fact.text(), String.join("; ", sources),
                quotes.stream().filter(quote -> !quote.isEmpty()).collect(Collectors.joining("; ")),
                named(about, Kind.PARTY, names), Texts.text("status." + fact.status()), yesOrNo(fact.material()),
                yesOrNo(fact.key()), named(about, Kind.PROCEEDING, names)));
        if (profile == Profile.INTERNAL) {
            row.add(named(about, Kind.ISSUE, names));
            row.add(fact.note());
        }
        return row;
    }

    /** A fact that names other proceedings, and not this one, does not belong to its table. */
    private boolean belongs(List<Tagging> about) {
        return only == null || about.stream().noneMatch(tagging -> tagging.target().kind() == Kind.PROCEEDING)
                || about.stream().anyMatch(tagging -> tagging.target().equals(only.ref()));
    }

    private static String named(List<Tagging> about, Kind kind, Map<UUID, String> names) {
        return about.stream().filter(tagging -> tagging.target().kind() == kind)
                .map(tagging -> names.getOrDefault(tagging.target().id(), "")).filter(name -> !name.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String yesOrNo(boolean yes) {
        return Texts.text(yes ? "chronology.yes" : "chronology.no");
    }
}
