package casebound.ui.reader.section;

import casebound.model.Anchor;
import casebound.model.Area;
import casebound.model.Document;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Filing;
import casebound.model.FilingDocument;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.PageLabelRun;
import casebound.model.PageLabelRun.Scheme;
import casebound.model.PageRange;
import casebound.model.Ref;
import casebound.model.Role;
import casebound.model.Side;
import casebound.recognize.RecognizedLabels;
import casebound.recognize.Targets;
import casebound.recognize.Targets.Numbered;
import casebound.recognize.Targets.Target;
import casebound.recognize.Targets.Transcript;
import casebound.store.Store;
import casebound.ui.reader.Place;
import casebound.ui.reader.ReadFromPages;
import casebound.ui.reader.Selection;
import casebound.ui.reader.SuggestedLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Of what was read from a document's pages, that which the case does not hold yet, with the targets that the case has. */
final class Undecided {
    private final Store store;
    private final UUID document;
    private final Map<Target, Ref> things = new HashMap<>();

    private Undecided(Store store, UUID document) {
        this.store = store;
        this.document = document;
    }

    static ReadFromPages of(Store store, UUID document, PageReading reading) {
        Undecided undecided = new Undecided(store, document);
        return new ReadFromPages(undecided.labels(reading), undecided.links(reading), undecided.citedAs(reading));
    }

    /** Labels of a scheme that the case has none of, where they are not just the numbers of the pages. */
    private List<PageLabelRun> labels(PageReading reading) {
        List<PageLabelRun> held = store.documents().labels(document);
        boolean printed = held.stream().anyMatch(run -> run.scheme() == Scheme.PRINTED || run.scheme() == Scheme.TRANSCRIPT);
        boolean stamped = held.stream().anyMatch(run -> run.scheme() == Scheme.BATES);
        return reading.labels().stream().filter(RecognizedLabels::saysMore).filter(run -> run.scheme() == Scheme.BATES ? !stamped : !printed).toList();
    }

    /** A title that a person gave goes before. */
    private String citedAs(PageReading reading) {
        return store.find(Document.class, document).filter(each -> each.title().isBlank()).map(each -> reading.citedAs()).orElse("");
    }

    private List<SuggestedLink> links(PageReading reading) {
        if (reading.references().isEmpty()) {
            return List.of();
        }
        Targets targets = targets();
        List<Anchor> linked = linked();
        List<SuggestedLink> links = new ArrayList<>();
        for (PageReading.Named named : reading.references()) {
            targets.of(named.reference(), document)
                    .filter(target -> linked.stream().noneMatch(anchor -> stands(anchor, named.words())))
                    .ifPresent(target -> links.add(new SuggestedLink(named.words(), place(target), things.get(target))));
        }
        return links;
    }

    private static Place place(Target target) {
        return Place.page(target.document(), target.page());
    }

    /** The passages of the document from which a person's link refers to something. */
    private List<Anchor> linked() {
        return store.places().inDocument(document).stream()
                .filter(anchor -> store.places().linksOf(anchor.ref()).stream()
                        .anyMatch(link -> link.type() == Link.Type.REFERS_TO && link.from().equals(anchor.ref())))
                .toList();
    }

    private static boolean stands(Anchor anchor, Selection words) {
        return anchor.areas().stream().anyMatch(area -> words.areas().stream().anyMatch(other -> overlap(area, other)));
    }

    private static boolean overlap(Area one, Area other) {
        return one.page() == other.page() && one.x() < other.x() + other.width() && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height() && other.y() < one.y() + one.height();
    }

    private Targets targets() {
        Set<UUID> blocked = new HashSet<>();
        Set<UUID> imaged = store.documents().imaged();
        List<Transcript> transcripts = new ArrayList<>();
        List<PageLabelRun> labels = store.all(PageLabelRun.class);
        Set<UUID> transcribed = new HashSet<>();
        Map<UUID, String> files = new HashMap<>();
        labels.stream().filter(run -> run.scheme() == Scheme.TRANSCRIPT).forEach(run -> transcribed.add(run.document()));
        store.documents().all().forEach(listed -> {
            Document each = listed.document();
            if (each.sequestered()) {
                blocked.add(each.id());
                return;
            }
            files.put(each.id(), each.name());
            if (transcribed.contains(each.id())) {
                transcripts.add(new Transcript(each.id(), each.title() + " " + each.name()));
            }
        });
        return new Targets(exhibits(blocked), filings(blocked), labels.stream()
                .filter(run -> !blocked.contains(run.document()) && !imaged.contains(run.document())).toList(), transcripts)
                .withFiles(files);
    }

    private List<Numbered> exhibits(Set<UUID> blocked) {
        Map<Owner, String> owners = owners();
        List<Numbered> exhibits = new ArrayList<>();
        for (Exhibit exhibit : store.all(Exhibit.class)) {
            String owner = exhibit.offeredBy() == null ? "" : owners.getOrDefault(new Owner(exhibit.offeredBy(), exhibit.proceeding()), "");
            numbered(exhibit.number(), owner, exhibit.subject(), exhibit.ref(), blocked).ifPresent(exhibits::add);
        }
        return exhibits;
    }

    private record Owner(UUID party, UUID proceeding) {}

    private Map<Owner, String> owners() {
        Map<Owner, String> owners = new HashMap<>();
        store.all(Role.class).forEach(role -> owners.put(new Owner(role.party(), role.proceeding()), letter(role.side())));
        return owners;
    }

    private static String letter(Side side) {
        return switch (side) {
            case PROSECUTION -> "S";
            case PLAINTIFF -> "P";
            case DEFENSE -> "D";
            default -> "";
        };
    }

    /** The docket that the document itself is on, where it is on one; otherwise all. */
    private List<Numbered> filings(Set<UUID> blocked) {
        Map<UUID, Filing> filings = new HashMap<>();
        store.all(Filing.class).forEach(filing -> filings.put(filing.id(), filing));
        List<FilingDocument> papers = store.all(FilingDocument.class);
        Set<UUID> dockets = new HashSet<>();
        papers.stream().filter(paper -> paper.document().equals(new Ref(Kind.DOCUMENT, document)))
                .map(paper -> filings.get(paper.filing())).forEach(filing -> dockets.add(filing.proceeding()));
        List<Numbered> found = new ArrayList<>();
        for (FilingDocument paper : papers) {
            Filing filing = filings.get(paper.filing());
            if (!filing.number().isBlank() && (dockets.isEmpty() || dockets.contains(filing.proceeding()))) {
                boolean main = paper.attachment().isBlank();
                numbered(main ? filing.number() : filing.number() + "-" + paper.attachment(), "", paper.document(),
                        main ? filing.ref() : paper.document(), blocked).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Place> place(Ref subject) {
        return switch (subject.kind()) {
            case DOCUMENT -> Optional.of(Place.page(subject.id(), 0));
            case PAGE_RANGE -> store.find(PageRange.class, subject.id()).map(range -> Place.page(range.document(), range.firstPage()));
            case EVIDENCE -> store.find(EvidenceItem.class, subject.id()).map(EvidenceItem::document).flatMap(this::place);
            default -> Optional.empty();
        };
    }

    private Optional<Numbered> numbered(String number, String owner, Ref subject, Ref thing, Set<UUID> blocked) {
        return place(subject).filter(at -> !blocked.contains(at.document())).map(at -> {
            things.putIfAbsent(new Target(at.document(), at.firstPage(), 0), thing);
            return new Numbered(number, owner, at.document(), at.firstPage());
        });
    }
}
