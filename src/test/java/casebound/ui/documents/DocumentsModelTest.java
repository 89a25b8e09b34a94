package casebound.ui.documents;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.casefile.Certificate;
import casebound.model.Anchor;
import casebound.model.Citation;
import casebound.model.Area;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.PrivacyLook;
import casebound.model.PrivacyWarning;
import casebound.model.PrivacyWarning.Type;
import casebound.model.Proceeding;
import casebound.model.Receipt;
import casebound.model.ReceivedFile;
import casebound.model.Tag;
import casebound.problem.Problem;
import casebound.work.Progress;
import casebound.work.Work;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsModelTest {
    @TempDir
    Path folder;

    private CaseFile file;
    private DocumentsModel model;
    private Document letter;
    private Document order;
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        file = new Cases(folder).create();
        letter = Cases.document(file, "letter.txt", "To whom it may concern".getBytes(StandardCharsets.UTF_8));
        order = Cases.document(file, "order.txt", "It is so ordered".getBytes(StandardCharsets.UTF_8));
        // changes are told on the thread that saves; the test reads when it wants to know
        model = new DocumentsModel(file, Work.inline(problems::add), task -> {});
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void manyDocumentsAreTaggedInOneChangeThatNamesNothing() {
        model.add(List.of(letter.id(), order.id()), new TagChoice.NewTag("hot"));
        assertThat(row(letter).names(Kind.TAG)).isEqualTo("hot");
        assertThat(row(order).names(Kind.TAG)).isEqualTo("hot");
        assertThat(file.undoTitle()).contains("Tag 2 documents");
        CaseFile.await(file.undo());
        assertThat(row(letter).targets()).isEmpty();
        assertThat(Cases.all(file, Tag.class)).isEmpty();
    }

    @Test
    void whatADocumentIsAboutAlreadyIsNotAddedAgain() {
        model.add(List.of(letter.id()), new TagChoice.NewParty("Alec Baldwin", Optional.of(Party.Type.PERSON)));
        Target baldwin = row(letter).about(Kind.PARTY).getFirst();
        model.add(List.of(letter.id(), order.id()), new TagChoice.Known(baldwin));
        assertThat(row(letter).about(Kind.PARTY)).containsExactly(baldwin);
        assertThat(row(order).about(Kind.PARTY)).containsExactly(baldwin);
        model.takeOff(List.of(letter.id(), order.id()), baldwin.ref());
        assertThat(row(letter).targets()).isEmpty();
        assertThat(Cases.all(file, Party.class)).hasSize(1);
    }

    @Test
    void aTagThatIsOnNothingGoes() {
        model.add(List.of(letter.id()), new TagChoice.NewTag("hot"));
        model.takeOff(List.of(letter.id()), row(letter).targets().getFirst().ref());
        assertThat(Cases.all(file, Tag.class)).isEmpty();
    }

    @Test
    void whatIsTypedOffersTheKnownFirstAndThenWhatCouldBeMade() {
        model.add(List.of(letter.id()), new TagChoice.NewProceeding("State v. Baldwin", Optional.of(Proceeding.Type.CRIMINAL)));
        model.add(List.of(letter.id()), new TagChoice.NewParty("Baldwin", Optional.of(Party.Type.PERSON)));
        row(letter);
        List<Target> known = model.shownProperty().get().targets();
        assertThat(TagChoice.of("bald", known)).extracting(TagChoice::words).containsExactly("Baldwin (party)",
                "State v. Baldwin (proceeding)", "New tag “bald”", "New party “bald”", "New proceeding “bald”");
        assertThat(TagChoice.of("baldwin", known)).extracting(TagChoice::words).doesNotContain("New party “baldwin”");
        assertThat(TagChoice.of("  ", known)).isEmpty();
        assertThat(new TagChoice.NewProceeding("x", Optional.empty()).next()).hasSize(Proceeding.Type.values().length);
    }

    @Test
    void whatCameWithOneIntakeIsFoundByItsReceipt() {
        Receipt receipt = Receipt.of("First production", file.clock().instant());
        ReceivedFile came = new ReceivedFile(Ids.next(), receipt.id(), "letter.txt", "", ReceivedFile.Outcome.ADDED, letter.id(), null, "", "", 0, 0);
        row(letter);
        CaseFile.await(file.change("Import documents", tx -> {
            tx.add(receipt);
            tx.add(came);
        }));
        assertThat(row(letter).receipts()).extracting(Target::name).containsExactly("First production");
        Target first = model.shownProperty().get().receipts().getFirst();
        assertThat(DocumentFilters.came(first)).accepts(row(letter)).rejects(row(order));
        assertThat(DocumentFilters.came(null)).accepts(row(order));
        CaseFile.await(file.change("Import documents", tx -> tx.add(new ReceivedFile(Ids.next(), receipt.id(), "order.txt", "",
                ReceivedFile.Outcome.DUPLICATE, order.id(), null, "", "", 0, 0))));
        assertThat(DocumentFilters.came(first)).accepts(row(order));
        CaseFile.await(file.undo());
        CaseFile.await(file.undo());
        assertThat(row(letter).receipts()).isEmpty();
        assertThat(model.shownProperty().get().receipts()).isEmpty();
    }

    @Test
    void whatIsTypedInTheInspectorIsSaved() {
        model.retitle(letter.id(), " Letter of 3 May ");
        model.setType(letter.id(), "letter");
        model.setAuthor(letter.id(), "Kari Morrissey");
        model.setNote(letter.id(), "ask about it");
        model.setDate(letter.id(), "<=Jul 2024");
        model.setDate(letter.id(), "some day");
        DocumentRow row = row(letter);
        assertThat(row.title()).isEqualTo("Letter of 3 May");
        assertThat(row.date()).isEqualTo("≤ Jul 2024");
        assertThat(row.document().note()).isEqualTo("ask about it");
        assertThat(wanted("morrissey letter jul", null, null, null).test(row)).isTrue();
        assertThat(wanted("order", null, null, null).test(row)).isFalse();
        assertThat(problems).isEmpty();
    }

    @Test
    void removingTheLastDocumentOfAContentRemovesTheContentAndUndoBringsBothBack() {
        model.remove(List.of(letter.id()));
        model.refresh();
        assertThat(model.shownProperty().get().rows()).extracting(DocumentRow::id).containsExactly(order.id());
        assertThat(Cases.all(file, Content.class)).extracting(Content::id).containsExactly(order.content());
        CaseFile.await(file.undo());
        assertThat(row(letter).content().id()).isEqualTo(letter.content());
    }

    @Test
    void theFactsThatCiteADocumentAreCountedBeforeItGoes() {
        Fact fact = Cases.fact("It was signed.");
        Anchor anchor = new Anchor(Ids.next(), letter.id(), letter.content(), 0, 0, List.of(), "whom", "", "", "");
        CaseFile.await(file.change("Add a fact", tx -> {
            tx.add(fact);
            tx.add(anchor);
            tx.add(new Citation(Ids.next(), fact.id(), anchor.id(), Citation.Stance.SUPPORTS, 0));
        }));
        List<Loss> known = new ArrayList<>();
        model.loss(List.of(letter.id()), known::add);
        model.loss(List.of(order.id()), known::add);
        assertThat(known).containsExactly(new Loss(1, 0, 1, 0), new Loss(1, 0, 0, 0));
    }

    @Test
    void aSequesteredDocumentSaysSoUntilItIsLifted() {
        model.sequester(letter.id(), "clawback");
        assertThat(row(letter).state()).isEqualTo(DocumentRow.State.SEQUESTERED);
        model.lift(letter.id());
        assertThat(row(letter).state()).isEqualTo(DocumentRow.State.NOT_YET);
    }

    @Test
    void destroyingGivesACertificate() {
        List<Certificate> certificates = new ArrayList<>();
        model.destroy(row(letter), "ordered by the court", certificates::add);
        assertThat(certificates).singleElement().satisfies(one -> assertThat(one.documents()).isEqualTo(1));
        assertThat(model.shownProperty().get().rows()).extracting(DocumentRow::id).containsExactly(order.id());
    }

    private DocumentRow row(Document document) {
        model.refresh();
        return model.shownProperty().get().rows().stream().filter(row -> row.id().equals(document.id())).findFirst().orElseThrow();
    }

    @Test
    void aChangeReadsOnlyWhatItTouchedAndLeavesOtherRowsTheSameObjects() {
        Listing listing = new Listing(file.privacy());
        Listing.Shown first = file.read(listing::all);
        model.retitle(letter.id(), "Another letter");
        Listing.Shown second = file.read(store -> listing.after(store, List.of(letter.ref())));
        assertThat(second.rows()).extracting(DocumentRow::title).contains("Another letter");
        assertThat(second.rows().get(1)).isSameAs(first.rows().get(1));
        assertThat(second.rows().get(0)).isNotSameAs(first.rows().get(0));
    }

    @Test
    void readingWhatWasTouchedIsReadingEverything() throws IOException {
        Listing listing = new Listing(file.privacy());
        file.read(listing::all);
        List<casebound.model.Ref> touched = new ArrayList<>();
        file.onChange(change -> touched.addAll(change.touched()));
        model.add(List.of(letter.id(), order.id()), new TagChoice.NewParty("Alec Baldwin", Optional.of(Party.Type.PERSON)));
        assertSame(listing, touched);
        model.takeOff(List.of(letter.id()), row(letter).about(Kind.PARTY).getFirst().ref());
        assertSame(listing, touched);
        CaseFile.await(file.undo());
        assertSame(listing, touched);
        Document third = Cases.document(file, "third.txt", "third".getBytes(StandardCharsets.UTF_8));
        assertSame(listing, touched);
        model.setType(third.id(), "Letter");
        model.remove(List.of(order.id()));
        assertSame(listing, touched);
    }

    private static Predicate<DocumentRow> wanted(String typed, @Nullable String folder, @Nullable String type, @Nullable Target party) {
        return new DocumentFilters.Wanted(typed, folder, type, null, party, null, null).predicate();
    }

    private List<DocumentRow> shown(DocumentFilters.@Nullable Attention attention, DocumentFilters.@Nullable Family family) {
        model.refresh();
        return model.shownProperty().get().rows().stream()
                .filter(new DocumentFilters.Wanted("", null, null, null, null, attention, family).predicate()).toList();
    }

    private void found(Document document, boolean blank, PrivacyWarning... warnings) {
        Content content = Cases.all(file, Content.class).stream().filter(each -> each.id().equals(document.content())).findFirst().orElseThrow();
        file.privacy().keep(content, new PrivacyLook(1, 0, blank, List.of(warnings), List.of()));
    }

    @Test
    void whatNeedsAPersonStaysUntilItIsCheckedAndUndoBringsItBack() {
        PrivacyWarning number = new PrivacyWarning(Type.SOCIAL_SECURITY, 2, List.of(), 1);
        PrivacyWarning box = new PrivacyWarning(Type.REDACTION, 0, List.of(new Area(0, 1, 2, 3, 4)), 2);
        found(letter, false, box, number);
        assertThat(shown(DocumentFilters.Attention.PRIVACY, null)).extracting(DocumentRow::id).containsExactly(letter.id());
        assertThat(row(letter).privacy().warnings()).isEqualTo(2);
        model.check(letter.id(), List.of(number));
        assertThat(row(letter).privacy().warnings()).isEqualTo(1);
        List<DocumentDetails.Warned> warned = file.read(store -> DocumentDetails.read(file, store, letter.id())).warnings();
        assertThat(warned).extracting(DocumentDetails.Warned::warning).containsExactly(box, number);
        assertThat(warned.getFirst().check()).isNull();
        assertThat(warned.getLast().check().by()).isEqualTo(file.person());
        model.check(letter.id(), List.of(box));
        assertThat(shown(DocumentFilters.Attention.PRIVACY, null)).isEmpty();
        CaseFile.await(file.undo());
        assertThat(shown(DocumentFilters.Attention.PRIVACY, null)).extracting(DocumentRow::id).containsExactly(letter.id());
        found(letter, false, box, new PrivacyWarning(Type.SOCIAL_SECURITY, 2, List.of(), 3));
        assertThat(row(letter).privacy().warnings()).as("more of the same on that page is new").isEqualTo(2);
    }

    @Test
    void whatWasFoundIsNotToldOfSequesteredDocuments() {
        found(letter, false, new PrivacyWarning(Type.COMMENTS, 0, List.of(), 1));
        CaseFile.await(file.sequester(letter.id(), "clawback"));
        assertThat(shown(DocumentFilters.Attention.PRIVACY, null)).isEmpty();
        assertThat(file.read(store -> DocumentDetails.read(file, store, letter.id())).warnings()).isEmpty();
    }

    @Test
    void pagesWithoutAnyTextNeedAPersonToo() {
        found(order, true);
        assertThat(shown(DocumentFilters.Attention.NO_TEXT, null)).extracting(DocumentRow::id).containsExactly(order.id());
        assertThat(shown(DocumentFilters.Attention.PRIVACY, null)).isEmpty();
    }

    @Test
    void familiesStandTogether() throws IOException {
        Document late = Cases.document(file, "late.txt", "late".getBytes(StandardCharsets.UTF_8));
        Document deep = Cases.document(file, "deep.txt", "deep".getBytes(StandardCharsets.UTF_8));
        CaseFile.await(file.change("Carry", tx -> {
            tx.set(late.ref(), "parent", letter.id());
            tx.set(deep.ref(), "parent", late.id());
        }));
        List<DocumentRow> rows = shown(null, null);
        assertThat(rows).extracting(DocumentRow::id).containsExactly(letter.id(), late.id(), deep.id(), order.id());
        assertThat(rows).extracting(DocumentRow::depth).containsExactly(0, 1, 2, 0);
        assertThat(rows).extracting(DocumentRow::attachments).containsExactly(1, 1, 0, 0);
        assertThat(shown(null, DocumentFilters.Family.ATTACHMENTS)).extracting(DocumentRow::id).containsExactly(late.id(), deep.id());
        assertThat(shown(null, DocumentFilters.Family.WITH_ATTACHMENTS)).extracting(DocumentRow::id).containsExactly(letter.id(), late.id());
        CaseFile.await(file.change("Circle", tx -> tx.set(letter.ref(), "parent", deep.id())));
        assertThat(shown(null, null)).as("a circle is shown all the same").hasSize(4);
    }

    @Test
    void theImagesAndTextsOfADocumentStandUnderItOnlyWhereAPersonWantsThem() throws IOException {
        Document images = Cases.document(file, "DEF-1.pdf", "images".getBytes(StandardCharsets.UTF_8));
        Document text = Cases.document(file, "DEF-1.txt", "text".getBytes(StandardCharsets.UTF_8));
        Document second = Cases.document(file, "b.tif", "second".getBytes(StandardCharsets.UTF_8));
        Document first = Cases.document(file, "a.tif", "first".getBytes(StandardCharsets.UTF_8));
        Document other = Cases.document(file, "words.tif", "not an image".getBytes(StandardCharsets.UTF_8));
        Listing listing = new Listing(file.privacy());
        file.read(listing::all);
        List<casebound.model.Ref> touched = new java.util.ArrayList<>();
        file.onChange(change -> touched.addAll(change.touched()));
        CaseFile.await(file.change("Join", tx -> {
            tx.set(images.ref(), "versionOf", letter.id());
            tx.set(images.ref(), "version", Document.Version.BOUND);
            tx.set(text.ref(), "versionOf", letter.id());
            tx.set(text.ref(), "version", Document.Version.OCR);
            for (Document each : List.of(second, first)) {
                tx.set(new casebound.model.Ref(casebound.model.Kind.CONTENT, each.content()), "mediaType", "image/tiff");
            }
            List.of(second, first, other).forEach(each -> tx.set(each.ref(), "parent", images.id()));
        }));
        assertSame(listing, touched);
        assertThat(shown(null, null)).extracting(DocumentRow::id).containsExactly(letter.id(), other.id(), order.id());
        List<DocumentRow> all = shown(null, DocumentFilters.Family.WITH_FILES);
        assertThat(all).extracting(DocumentRow::id).containsExactly(letter.id(), images.id(), first.id(), second.id(), other.id(), text.id(), order.id());
        assertThat(all).extracting(DocumentRow::depth).containsExactly(0, 1, 2, 2, 2, 1, 0);
        assertThat(all).extracting(DocumentRow::attachments).as("an image is no attachment").containsOnly(0);
        assertThat(file.read(listing::all).documents()).isEqualTo(3);
        assertThat(related(letter)).containsExactly("Version: Images as produced", "Version: Text as produced");
        assertThat(related(text)).containsExactly("Version of: " + letter.shownTitle());
        assertThat(related(first)).containsExactly("Page of: " + images.shownTitle());
        assertThat(related(images)).contains("Version of: " + letter.shownTitle(), "Image: " + first.shownTitle());
    }

    @Test
    void whatIsDoneToADocumentForGoodIsDoneToItsImagesAndTextToo() throws IOException {
        Document images = Cases.document(file, "DEF-1.pdf", "images".getBytes(StandardCharsets.UTF_8));
        Document page = Cases.document(file, "1.tif", "page".getBytes(StandardCharsets.UTF_8));
        Document blank = Cases.document(file, "2.tif", "blank".getBytes(StandardCharsets.UTF_8));
        Document otherBlank = Cases.document(file, "9.tif", "blank".getBytes(StandardCharsets.UTF_8));
        Document attachment = Cases.document(file, "attachment.txt", "attachment".getBytes(StandardCharsets.UTF_8));
        CaseFile.await(file.change("Join", tx -> {
            tx.set(images.ref(), "versionOf", letter.id());
            tx.set(images.ref(), "version", Document.Version.BOUND);
            for (Document each : List.of(page, blank)) {
                tx.set(new casebound.model.Ref(casebound.model.Kind.CONTENT, each.content()), "mediaType", "image/tiff");
                tx.set(each.ref(), "parent", images.id());
            }
            tx.set(attachment.ref(), "parent", letter.id());
        }));
        model.setPrivileged(letter.id(), true);
        assertThat(Cases.all(file, Document.class)).filteredOn(Document::privileged).extracting(Document::id)
                .containsExactlyInAnyOrder(letter.id(), images.id(), page.id(), blank.id());
        CaseFile.await(file.sequester(letter.id(), "Clawback"));
        assertThat(Cases.all(file, Document.class)).filteredOn(Document::sequestered).extracting(Document::id)
                .containsExactlyInAnyOrder(letter.id(), images.id(), page.id(), blank.id());
        CaseFile.await(file.lift(letter.id()));
        assertThat(Cases.all(file, Document.class)).noneMatch(Document::sequestered);

        List<Loss> known = new ArrayList<>();
        model.loss(List.of(letter.id()), known::add);
        assertThat(known).containsExactly(new Loss(1, 3, 0, 0));
        model.remove(List.of(letter.id()));
        assertThat(Cases.all(file, Document.class)).extracting(Document::id).containsExactlyInAnyOrder(order.id(), otherBlank.id(), attachment.id());
        CaseFile.await(file.undo());

        List<Certificate> certificates = new ArrayList<>();
        model.destroy(row(letter), "ordered by the court", certificates::add);
        assertThat(certificates).hasSize(1);
        assertThat(Cases.all(file, Document.class)).extracting(Document::id).containsExactlyInAnyOrder(order.id(), otherBlank.id(), attachment.id());
        assertThat(file.vault().originals()).as("a blank page that another document has too stays").hasSize(3);
        assertThat(file.verify(true, Progress.NONE)).isEmpty();
    }

    private List<String> related(Document document) {
        return file.read(store -> DocumentDetails.read(file, store, document.id())).family().stream().map(each -> each.what() + ": " + each.words()).toList();
    }

    private void assertSame(Listing listing, List<casebound.model.Ref> touched) {
        List<casebound.model.Ref> now = List.copyOf(touched);
        touched.clear();
        Listing.Shown kept = file.read(store -> listing.after(store, now));
        Listing.Shown fresh = file.read(new Listing(file.privacy())::all);
        assertThat(kept).isEqualTo(fresh);
    }

    @Test
    void filtersNarrowTogetherAndAFolderStandsForThoseBelowIt() {
        model.setType(letter.id(), "Letter");
        model.add(List.of(letter.id()), new TagChoice.NewParty("Alec Baldwin", Optional.of(Party.Type.PERSON)));
        DocumentRow row = row(letter);
        Target baldwin = row.about(Kind.PARTY).getFirst();
        assertThat(wanted("baldwin LETTER", null, "letter", baldwin)).accepts(row).rejects(row(order));
        CaseFile.await(file.change("Move", tx -> tx.set(letter.ref(), "folder", "box 1/letters")));
        assertThat(wanted("", "box 1", null, null)).accepts(row(letter)).rejects(row(order));
        assertThat(wanted("", "box", null, null)).rejects(row(letter));
    }

    @Test
    void whatIsAroundADocumentIsFound() {
        model.addRange(letter.id(), new Pages(2, 5), "A paper");
        model.addLabels(letter.id(), casebound.model.PageLabelRun.Scheme.BATES, new Pages(0, 9), "DEF-000123");
        CaseFile.await(file.change("Link", tx -> tx.add(new casebound.model.Link(Ids.next(), letter.ref(),
                casebound.model.Link.Type.ANSWERS, order.ref(), ""))));
        DocumentDetails details = file.read(store -> DocumentDetails.read(file, store, letter.id()));
        assertThat(details.ranges()).singleElement().satisfies(range -> assertThat(range.pages()).isEqualTo(5));
        assertThat(details.labels()).singleElement().satisfies(run -> assertThat(run.label(8)).contains("DEF-000131"));
        assertThat(details.links()).singleElement().satisfies(link -> assertThat(link.words()).isEqualTo("order"));
        assertThat(details.beside()).containsExactly(order.ref());
        model.setFirstLabel(details.labels().getFirst(), "X-1");
        model.remove(details.ranges().getFirst().ref(), "documents.change.rangeRemove");
        details = file.read(store -> DocumentDetails.read(file, store, letter.id()));
        assertThat(details.ranges()).isEmpty();
        assertThat(details.labels().getFirst().label(1)).contains("X-2");
    }

    @Test
    void theFieldsOfTheRecordAreChanged() {
        model.add(List.of(order.id()), new TagChoice.NewParty("Clerk", Optional.of(Party.Type.AGENCY)));
        java.util.UUID clerk = row(order).about(Kind.PARTY).getFirst().ref().id();
        model.setParty(letter.id(), "custodian", clerk);
        model.setParty(letter.id(), "receivedFrom", clerk);
        model.setConfidentiality(letter.id(), Document.Confidentiality.SEALED);
        model.setPrivileged(letter.id(), true);
        Document now = row(letter).document();
        assertThat(now.custodian()).isEqualTo(clerk);
        assertThat(now.receivedFrom()).isEqualTo(clerk);
        assertThat(now.confidentiality()).isEqualTo(Document.Confidentiality.SEALED);
        assertThat(now.privileged()).isTrue();
        model.setParty(letter.id(), "custodian", null);
        assertThat(row(letter).document().custodian()).isNull();
        assertThat(problems).isEmpty();
    }
}
