package casebound.ui.issues;

import casebound.model.Charge;
import casebound.model.Entity;
import casebound.model.EvidenceItem;
import casebound.model.Issue;
import casebound.model.Kind;
import casebound.model.Proceeding;
import casebound.model.Tagging;
import casebound.problem.Texts;
import casebound.store.Store;
import casebound.ui.issues.IssueRow.Tagged;
import casebound.ui.kit.SearchPick.Thing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the section shows of a case: every row of the tree in its order, with nothing folded.
 *
 * @param issues how many issues there are
 * @param facts what can be tagged as a fact
 * @param evidence what can be tagged as evidence
 * @param suggestions charges and claims that have no issue yet
 */
record IssueTree(List<IssueRow> rows, int issues, List<Proceeding> proceedings, List<Thing> facts, List<Thing> evidence,
        List<Suggestion> suggestions) {
    static final IssueTree EMPTY = new IssueTree(List.of(), 0, List.of(), List.of(), List.of(), List.of());
    /** Deeper parts, which only a mistake makes, are shown as trees of their own. */
    private static final int DEEPEST = 100;
    /** By place, then by age where two were put into one place. */
    static final Comparator<Issue> ORDER = Comparator.comparingInt(Issue::position).thenComparing(Issue::id);

    /** A charge or claim of a proceeding that has no issue. */
    record Suggestion(Proceeding proceeding, String title) {}

    static IssueTree read(Store store) {
        return new Reader(store).tree();
    }

    private static final class Reader {
        private final List<Issue> all;
        private final Map<UUID, List<Issue>> parts;
        private final List<Proceeding> proceedings;
        private final Map<UUID, List<Tagged>> tagged = new HashMap<>();
        private final List<Thing> facts;
        private final List<Thing> evidence;
        private final List<Charge> charges;
        private final List<IssueRow> rows = new ArrayList<>();
        private final Set<UUID> reached = new HashSet<>();

        Reader(Store store) {
            all = store.all(Issue.class).stream().sorted(ORDER).toList();
            parts = all.stream().filter(issue -> issue.parent() != null).collect(Collectors.groupingBy(Issue::parent));
            proceedings = store.all(Proceeding.class).stream()
                    .sorted(Comparator.comparing(Proceeding::name, String.CASE_INSENSITIVE_ORDER)).toList();
            facts = store.facts().inOrder().stream().map(fact -> new Thing(fact.ref(), fact.text())).toList();
            evidence = store.all(EvidenceItem.class).stream().map(item -> new Thing(item.ref(),
                    Texts.text("evidence.named", item.number(), item.description()).strip())).toList();
            charges = store.all(Charge.class);
            Map<UUID, Thing> things = new HashMap<>();
            facts.forEach(thing -> things.put(thing.ref().id(), thing));
            evidence.forEach(thing -> things.put(thing.ref().id(), thing));
            for (Tagging tagging : store.all(Tagging.class)) {
                Thing thing = things.get(tagging.subject().id());
                if (tagging.target().kind() == Kind.ISSUE && thing != null) {
                    tagged.computeIfAbsent(tagging.target().id(), none -> new ArrayList<>()).add(new Tagged(tagging, thing));
                }
            }
        }

        IssueTree tree() {
            Set<UUID> known = all.stream().map(Entity::id).collect(Collectors.toSet());
            Map<@Nullable UUID, List<Issue>> tops = new LinkedHashMap<>();
            proceedings.forEach(proceeding -> tops.put(proceeding.id(), new ArrayList<>()));
            tops.put(null, new ArrayList<>());
            all.stream().filter(issue -> issue.parent() == null || !known.contains(issue.parent()))
                    .forEach(issue -> tops.getOrDefault(issue.proceeding(), tops.get(null)).add(issue));
            Map<UUID, Proceeding> byId = proceedings.stream().collect(Collectors.toMap(Proceeding::id, Function.identity()));
            tops.forEach((id, issues) -> head(id == null ? null : byId.get(id), issues));
            // Issues that are parts of each other in a ring hang on no top; they are shown all the same.
            all.stream().filter(issue -> !reached.contains(issue.id())).forEach(issue -> {
                if (!reached.contains(issue.id())) {
                    add(issue, null, 1, new HashSet<>(), new HashSet<>());
                }
            });
            return new IssueTree(List.copyOf(rows), all.size(), proceedings, facts, evidence, suggestions());
        }

        private void head(@Nullable Proceeding proceeding, List<Issue> tops) {
            int at = rows.size();
            rows.add(IssueRow.draft(0));
            Set<UUID> factsHere = new HashSet<>();
            Set<UUID> evidenceHere = new HashSet<>();
            tops.forEach(issue -> add(issue, proceeding, 1, factsHere, evidenceHere));
            String name = proceeding == null ? Texts.text("issues.whole") : proceeding.name();
            rows.set(at, new IssueRow(proceeding == null ? IssueRow.WHOLE : proceeding.id(), null, proceeding, name, 0, tops.size(), false,
                    factsHere.size(), evidenceHere.size(), List.of(), name.toLowerCase(Locale.ROOT)));
        }

        /** Adds an issue with its parts, and what is tagged with them to what is tagged above. */
        private void add(Issue issue, @Nullable Proceeding proceeding, int depth, Set<UUID> factsAbove, Set<UUID> evidenceAbove) {
            if (!reached.add(issue.id())) {
                return;
            }
            int at = rows.size();
            rows.add(IssueRow.draft(depth));
            Set<UUID> factsHere = new HashSet<>();
            Set<UUID> evidenceHere = new HashSet<>();
            List<Tagged> its = tagged.getOrDefault(issue.id(), List.of());
            its.forEach(each -> (each.thing().ref().kind() == Kind.FACT ? factsHere : evidenceHere).add(each.thing().ref().id()));
            List<Issue> below = parts.getOrDefault(issue.id(), List.of());
            if (depth < DEEPEST) {
                below.forEach(part -> add(part, proceeding, depth + 1, factsHere, evidenceHere));
            }
            rows.set(at, new IssueRow(issue.id(), issue, proceeding, issue.title(), depth, below.size(), false, factsHere.size(),
                    evidenceHere.size(), List.copyOf(its), (issue.title() + "\n" + issue.note()).toLowerCase(Locale.ROOT)));
            factsAbove.addAll(factsHere);
            evidenceAbove.addAll(evidenceHere);
        }

        /** Charges whose words stand in no issue of their proceeding; counts of one title are one suggestion. */
        private List<Suggestion> suggestions() {
            Map<UUID, List<String>> there = new HashMap<>();
            all.stream().filter(issue -> issue.proceeding() != null)
                    .forEach(issue -> there.computeIfAbsent(issue.proceeding(), none -> new ArrayList<>()).add(plain(issue.title())));
            List<Suggestion> open = new ArrayList<>();
            for (Proceeding proceeding : proceedings) {
                List<String> titles = there.computeIfAbsent(proceeding.id(), none -> new ArrayList<>());
                for (Charge charge : charges) {
                    String title = plain(charge.title());
                    if (charge.proceeding().equals(proceeding.id()) && titles.stream().noneMatch(each -> each.contains(title))) {
                        titles.add(title);
                        open.add(new Suggestion(proceeding, charge.title().strip()));
                    }
                }
            }
            return List.copyOf(open);
        }

        private static String plain(String title) {
            return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        }
    }

    /** The facts among what is tagged. */
    static List<Tagged> of(Kind kind, List<Tagged> tagged) {
        return tagged.stream().filter(each -> each.thing().ref().kind() == kind).toList();
    }
}
