package casebound.casefile;

import casebound.journal.Fields;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Entity;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Fact;
import casebound.model.Filing;
import casebound.model.Kind;
import casebound.model.MissingItem;
import casebound.model.Note;
import casebound.model.PageLabelRun;
import casebound.model.PageRange;
import casebound.model.PageTexts;
import casebound.model.Party;
import casebound.model.PartyAlias;
import casebound.model.Proceeding;
import casebound.model.Receipt;
import casebound.model.Ref;
import casebound.model.Tag;
import casebound.problem.Texts;
import casebound.search.Entries;
import casebound.search.Entry;
import casebound.store.Documents;
import casebound.store.Store;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be found in a case: every page of every document, and the records that have words of their own. */
final class Indexed {
    private static final Set<Kind> RECORDS = EnumSet.of(Kind.PARTY, Kind.PROCEEDING, Kind.CHARGE, Kind.PAGE_RANGE, Kind.TAG,
            Kind.EVIDENCE, Kind.FACT, Kind.NOTE, Kind.MISSING, Kind.FILING, Kind.EXHIBIT, Kind.PRODUCTION, Kind.RECEIPT);

    private final CaseFile caseFile;

    Indexed(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /** The things whose entries a change to that record changes, whether they are still there or not. */
    static Stream<Ref> affected(Store store, Ref touched) {
        return switch (touched.kind()) {
            case ALIAS -> store.find(PartyAlias.class, touched.id()).stream()
                    .map(alias -> new Ref(Kind.PARTY, alias.party()));
            case PAGE_LABELS -> store.find(PageLabelRun.class, touched.id()).stream()
                    .map(run -> new Ref(Kind.DOCUMENT, run.document()));
            case CONTENT -> store.documents().ofContent(touched.id()).stream().map(listed -> listed.document().ref());
            case DOCUMENT -> Stream.of(touched);
            default -> RECORDS.contains(touched.kind()) ? Stream.of(touched) : Stream.empty();
        };
    }

    /** What can be found of a record; nothing when it is gone or left out. */
    Optional<Entries> entries(Store store, Ref ref) {
        if (ref.kind() == Kind.DOCUMENT) {
            return store.documents().find(ref.id())
                    .filter(listed -> !leftOut(store, listed))
                    .map(listed -> document(store, listed));
        }
        return store.find(ref).map(entity -> new Entries(ref, List.of(record(store, entity))));
    }

    /** How many entries each thing should have in the index. */
    int expected(Store store, Documents.Listed listed) {
        if (leftOut(store, listed)) {
            return 0;
        }
        return 1 + (readable(listed.content()) ? listed.content().pages() : 0);
    }

    static Set<Kind> recordKinds() {
        return RECORDS;
    }

    private boolean readable(Content content) {
        return content.readability() == Content.Readability.READABLE && caseFile.hasPageTexts(content.sha256());
    }

    /** Whether nobody may find it, or it is found as a page of another. */
    private static boolean leftOut(Store store, Documents.Listed listed) {
        Document document = listed.document();
        return store.documents().sequestered(listed.content().id())
                || document.parent() != null && store.documents().boundImage(document.id());
    }

    private Entries document(Store store, Documents.Listed listed) {
        Document document = listed.document();
        List<PageLabelRun> labels = store.documents().labels(document.id());
        Entry whole = new Entry(Entry.WHOLE, document.shownTitle(), Texts.text("kind.document"),
                String.join("\n", document.name(), document.folder(), document.type(), document.author(), document.note()));
        if (!readable(listed.content())) {
            return new Entries(document.ref(), List.of(whole));
        }
        return new Entries(document.ref(), () -> Stream.concat(Stream.of(whole),
                pages(listed.content(), document.shownTitle(), labels)).iterator());
    }

    private Stream<Entry> pages(Content content, String title, List<PageLabelRun> labels) {
        PageTexts texts = caseFile.pageTexts(content.sha256());
        return Stream.iterate(0, page -> page < texts.pageCount(), page -> page + 1)
                .map(page -> new Entry(page, title, label(labels, page), text(texts, page)));
    }

    /** One page of a document; nothing where it may not be found, or cannot be read. */
    Optional<Entry> page(Store store, Documents.Listed listed, int page) {
        if (leftOut(store, listed) || !readable(listed.content())) {
            return Optional.empty();
        }
        try (PageTexts texts = caseFile.pageTexts(listed.content().sha256())) {
            return Optional.of(new Entry(page, listed.document().shownTitle(),
                    label(store.documents().labels(listed.document().id()), page), texts.page(page).text()));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** The text of a page; the file is closed behind its last one, because the index reads on to the end. */
    private static String text(PageTexts texts, int page) {
        try {
            String text = texts.page(page).text();
            if (page == texts.pageCount() - 1) {
                texts.close();
            }
            return text;
        } catch (IOException damaged) {
            return "";
        }
    }

    /** The printed label of a page where there is one, else its number from 1. */
    private static String label(List<PageLabelRun> labels, int page) {
        return labels.stream().map(run -> run.label(page)).flatMap(Optional::stream).findFirst()
                .orElse(String.valueOf(page + 1));
    }

    private static Entry record(Store store, Entity entity) {
        String words = Stream.of(Fields.components(entity.getClass()))
                .filter(component -> component.getType() == String.class)
                .map(component -> (String) Fields.value((Record) entity, component))
                .collect(Collectors.joining("\n"));
        if (entity instanceof Party party) {
            words += store.parties().aliases(party.id()).stream().map(PartyAlias::name).collect(Collectors.joining("\n", "\n", ""));
        }
        return new Entry(Entry.WHOLE, title(entity), Texts.text("kind." + entity.kind().text()), words);
    }

    /** What a record is called in a list. */
    private static String title(Entity entity) {
        return switch (entity) {
            case Party party -> party.name();
            case Proceeding proceeding -> proceeding.name();
            case PageRange range -> range.title();
            case Tag tag -> tag.name();
            case EvidenceItem item -> item.description();
            case Fact fact -> fact.text();
            case Filing filing -> (filing.number() + " " + filing.text()).strip();
            case Exhibit exhibit -> exhibit.number();
            case casebound.model.Charge charge -> charge.title();
            case Note note -> note.text();
            case MissingItem missing -> missing.description();
            case casebound.model.Production production -> production.volume();
            case Receipt receipt -> receipt.title();
            default -> "";
        };
    }
}
