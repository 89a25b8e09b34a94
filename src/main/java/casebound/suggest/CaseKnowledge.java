package casebound.suggest;

import casebound.model.CaseDates;
import casebound.model.Document;
import casebound.model.FilingDocument;
import casebound.model.Kind;
import casebound.model.PageLabelRun;
import casebound.model.PageLabelRun.Scheme;
import casebound.model.Party;
import casebound.model.PartyAlias;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.model.Setting;
import casebound.recognize.DocketStamp;
import casebound.recognize.PaperFacts;
import casebound.recognize.RecognizedLabels;
import casebound.store.Store;
import casebound.suggest.Suggestion.What;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the case holds already, against which the reading of a document is held. */
record CaseKnowledge(List<String> names, Map<String, UUID> parties, List<Proceeding> proceedings, Map<UUID, List<PageLabelRun>> labels,
        Set<UUID> filed, Set<String> rejected) {

    static CaseKnowledge of(Store store) {
        Map<String, UUID> parties = new LinkedHashMap<>();
        store.all(Party.class).stream().filter(party -> party.type() == Party.Type.PERSON).forEach(party -> parties.put(party.name(), party.id()));
        store.all(PartyAlias.class).stream().filter(alias -> parties.containsValue(alias.party()))
                .forEach(alias -> parties.putIfAbsent(alias.name(), alias.party()));
        Set<UUID> filed = store.all(FilingDocument.class).stream().map(FilingDocument::document)
                .filter(paper -> paper.kind() == Kind.DOCUMENT).map(Ref::id).collect(Collectors.toSet());
        Set<String> rejected = store.all(Setting.class).stream().filter(setting -> setting.name().equals(Suggestions.REJECTED))
                .map(Setting::value).collect(Collectors.toSet());
        return new CaseKnowledge(List.copyOf(parties.keySet()), parties, store.all(Proceeding.class),
                store.all(PageLabelRun.class).stream().collect(Collectors.groupingBy(PageLabelRun::document)), filed, rejected);
    }

    /** What the reading says and the case does not hold. */
    List<Suggestion> suggestions(Document document, DocumentReading reading) {
        List<Suggestion> found = new ArrayList<>();
        PaperFacts facts = reading.facts();
        propose(found, document, What.KIND, document.type().isBlank() ? facts.kind() : "");
        propose(found, document, What.TITLE, document.title().isBlank() ? facts.title() : "");
        propose(found, document, What.DATE, document.date().known() || facts.date() == null ? ""
                : CaseDates.plain(CaseDates.parse(facts.date().toString())));
        propose(found, document, What.AUTHOR, document.author().isBlank() ? facts.author() : "");
        labels(found, document, reading);
        reading.stamp().ifPresent(stamp -> docket(found, document, stamp));
        reading.spellings().forEach((alike, page) -> {
            UUID party = parties.get(alike.known());
            if (party != null) {
                found.add(new Suggestion(document.id(), document.shownTitle(), What.SPELLING, alike.spelled(), page, party, alike.known(), List.of()));
            }
        });
        return found;
    }

    private static void propose(List<Suggestion> found, Document document, What what, String value) {
        if (!value.isBlank()) {
            found.add(new Suggestion(document.id(), document.shownTitle(), what, value, 0, document.id(), "", List.of()));
        }
    }

    private void labels(List<Suggestion> found, Document document, DocumentReading reading) {
        List<PageLabelRun> held = labels.getOrDefault(document.id(), List.of());
        boolean printed = held.stream().anyMatch(run -> run.scheme() == Scheme.PRINTED || run.scheme() == Scheme.TRANSCRIPT);
        boolean stamped = held.stream().anyMatch(run -> run.scheme() == Scheme.BATES);
        List<PageLabelRun> fresh = reading.labels().stream().filter(RecognizedLabels::saysMore)
                .filter(run -> run.scheme() == Scheme.BATES ? !stamped : !printed).toList();
        if (!fresh.isEmpty()) {
            String spans = fresh.stream().map(run -> run.pages() == 1 ? run.firstLabel()
                    : run.firstLabel() + "–" + run.label(run.firstPage() + run.pages() - 1).orElse("")).collect(Collectors.joining(", "));
            found.add(new Suggestion(document.id(), document.shownTitle(), What.LABELS, spans, fresh.getFirst().firstPage(), document.id(), "", fresh));
        }
    }

    /** Only where exactly one proceeding has the number of the stamp. */
    private void docket(List<Suggestion> found, Document document, DocketStamp stamp) {
        List<Proceeding> fitting = proceedings.stream().filter(each -> isNumber(each.number(), stamp.caseNumber())).toList();
        if (!stamp.document().isEmpty() && fitting.size() == 1 && !filed.contains(document.id())) {
            found.add(new Suggestion(document.id(), document.shownTitle(), What.DOCKET_ENTRY, DocketPlace.shown(stamp), 0,
                    fitting.getFirst().id(), fitting.getFirst().name(), List.of()));
        }
    }

    /** Judges' initials and the office before the colon are often left out when a number is typed. */
    private static boolean isNumber(String held, String stamped) {
        String one = plain(held);
        String other = plain(stamped);
        return !one.isEmpty() && one.equals(other);
    }

    private static String plain(String number) {
        return number.strip().toLowerCase(Locale.ROOT).replaceFirst("^(?:case )?(?:no\\. ?)?", "").replaceFirst("^\\d:", "")
                .replaceFirst("(?<=\\d)(?:-[a-z]{2,4})+$", "").replace("-", "");
    }

    /** Without what was rejected; a spelling that many documents have is asked once. */
    List<Suggestion> undecided(List<Suggestion> all) {
        Set<String> asked = new HashSet<>(rejected);
        return all.stream().filter(each -> each.what() == What.SPELLING ? asked.add(each.key()) : !rejected.contains(each.key())).toList();
    }
}
