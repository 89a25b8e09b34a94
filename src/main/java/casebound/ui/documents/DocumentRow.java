package casebound.ui.documents;

import casebound.model.CaseDates;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Tag;
import casebound.model.Tagging;
import casebound.problem.Texts;
import casebound.store.Documents;
import casebound.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document as the grid shows it.
 *
 * @param targets the parties, proceedings and tags that it is about, in the order in which they were added
 */
record DocumentRow(Document document, Content content, List<Target> targets) {

    /** Whether, and if not why, the pages can be read. */
    enum State { READABLE, NOT_YET, LOCKED, DAMAGED, SEQUESTERED }

    UUID id() {
        return document.id();
    }

    String title() {
        return document.shownTitle();
    }

    State state() {
        if (document.sequestered()) {
            return State.SEQUESTERED;
        }
        return switch (content.readability()) {
            case READABLE -> State.READABLE;
            case UNSUPPORTED -> State.NOT_YET;
            case ENCRYPTED -> State.LOCKED;
            case UNREADABLE -> State.DAMAGED;
        };
    }

    List<Target> about(Kind kind) {
        return targets.stream().filter(target -> target.ref().kind() == kind).toList();
    }

    String names(Kind kind) {
        return about(kind).stream().map(Target::name).collect(Collectors.joining(", "));
    }

    /** The number of pages, or nothing where the pages cannot be read. */
    String pages() {
        return content.pages() == 0 ? "" : String.valueOf(content.pages());
    }

    /** The date as the grid shows it; nothing where none was given. */
    String date() {
        return document.date().known() ? CaseDates.shown(document.date()) : "";
    }

    /** Whether every word that was typed stands somewhere in the row. */
    boolean matches(String typed) {
        String all = Stream.concat(Stream.of(title(), document.name(), document.folder(), document.type(), document.author(),
                date(), Texts.text("documents.state." + state())), targets.stream().map(Target::name))
                .collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
        return Stream.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
    }

    /** Every document of the case with what it is about. */
    static List<DocumentRow> read(Store store) {
        Map<UUID, Target> targets = targets(store).stream().collect(Collectors.toMap(target -> target.ref().id(), target -> target));
        Map<UUID, List<Target>> about = new HashMap<>();
        for (Tagging tagging : store.all(Tagging.class)) {
            if (tagging.subject().kind() == Kind.DOCUMENT && targets.containsKey(tagging.target().id())) {
                about.computeIfAbsent(tagging.subject().id(), none -> new ArrayList<>()).add(targets.get(tagging.target().id()));
            }
        }
        List<DocumentRow> rows = new ArrayList<>();
        for (Documents.Listed listed : store.documents().all()) {
            rows.add(new DocumentRow(listed.document(), listed.content(),
                    List.copyOf(about.getOrDefault(listed.document().id(), List.of()))));
        }
        return rows;
    }

    /** Everything that a document can be about: parties, proceedings, then tags. */
    static List<Target> targets(Store store) {
        List<Target> all = new ArrayList<>();
        store.all(Party.class).forEach(party -> all.add(new Target(party.ref(), party.name())));
        store.all(Proceeding.class).forEach(one -> all.add(new Target(one.ref(), one.name())));
        store.all(Tag.class).forEach(tag -> all.add(new Target(tag.ref(), tag.name())));
        return all;
    }
}
