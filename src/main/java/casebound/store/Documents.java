package casebound.store;

import static casebound.store.tables.Tables.CONTENT;
import static casebound.store.tables.Tables.DOCUMENT;

import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Kind;
import casebound.model.PageLabelRun;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The documents of the case with their contents. */
public final class Documents {
    private final Store store;

    Documents(Store store) {
        this.store = store;
    }

    /** A document and the bytes behind it. */
    public record Listed(Document document, Content content) {}

    /** Every document, in the order in which they came. */
    public List<Listed> all() {
        return listed(DSL.noCondition());
    }

    /** Those that a person chooses from, in the order in which they came: an image that is a page of a document is chosen as that page. */
    public List<Listed> toChooseFrom() {
        return listed(DSL.not(boundImage()));
    }

    /** One document with its content. */
    public Optional<Listed> find(UUID document) {
        return listed(DOCUMENT.ID.eq(document)).stream().findFirst();
    }

    /** The documents of one content: more than one where the same file came more than once. */
    public List<Listed> ofContent(UUID content) {
        return listed(DOCUMENT.CONTENT_ID.eq(content));
    }

    /** The content with that hash. */
    public Optional<Content> content(String sha256) {
        RecordTable table = RecordTable.of(Kind.CONTENT);
        return store.sql().selectFrom(CONTENT).where(CONTENT.SHA256.eq(sha256))
                .fetchOptional(row -> (Content) table.read(row));
    }

    /** Whether any document of that content is sequestered; then nobody may read the bytes. */
    public boolean sequestered(UUID content) {
        return store.sql().fetchExists(DOCUMENT, DOCUMENT.CONTENT_ID.eq(content).and(DOCUMENT.SEQUESTERED));
    }

    /**
     * The images that are read as pages of a document that was put together from them ({@link Document.Version#BOUND}). OCR, the
     * search for words and the look for private data leave them to it.
     */
    public Set<UUID> boundImages() {
        return store.sql().select(DOCUMENT.ID).from(DOCUMENT).where(boundImage()).fetchSet(DOCUMENT.ID);
    }

    /** Whether a document is one of {@link #boundImages()}. */
    public boolean boundImage(UUID document) {
        return store.sql().fetchExists(DOCUMENT, DOCUMENT.ID.eq(document).and(boundImage()));
    }

    /**
     * The files that belong to a document and are none beside it: {@link #boundImages()}, the text that came with one, and the
     * images of one whose native file came too. They are not counted, and nothing is suggested for them.
     */
    public Set<UUID> companions() {
        return store.sql().select(DOCUMENT.ID).from(DOCUMENT).where(companion()).fetchSet(DOCUMENT.ID);
    }

    /** Whether a document is one of {@link #companions()}. */
    public boolean companion(UUID document) {
        return store.sql().fetchExists(DOCUMENT, DOCUMENT.ID.eq(document).and(companion()));
    }

    /** These documents and the {@link #companions()} that belong to them: what is done to a document for good is done to those too. */
    public List<UUID> withCompanions(Collection<UUID> documents) {
        Set<UUID> all = new LinkedHashSet<>(documents);
        for (Set<UUID> next = all; !next.isEmpty(); ) {
            Set<UUID> above = next;
            next = new LinkedHashSet<>(store.sql().select(DOCUMENT.ID).from(DOCUMENT)
                    .where(DOCUMENT.PARENT_ID.in(above).or(DOCUMENT.VERSION_OF_ID.in(above)).and(companion())).orderBy(DOCUMENT.ID).fetch(DOCUMENT.ID));
            next.removeAll(all);
            all.addAll(next);
        }
        return List.copyOf(all);
    }

    /** The documents whose images came as a version of them: the numbers of their pages stand on those. */
    public Set<UUID> imaged() {
        return store.sql().selectDistinct(DOCUMENT.VERSION_OF_ID).from(DOCUMENT).where(DOCUMENT.VERSION_OF_ID.isNotNull()
                .and(DOCUMENT.VERSION.eq(RecordTable.text(Document.Version.BOUND)))).fetchSet(DOCUMENT.VERSION_OF_ID);
    }

    private static Condition companion() {
        return boundImage().or(DOCUMENT.VERSION_OF_ID.isNotNull().and(DOCUMENT.VERSION.in(RecordTable.text(Document.Version.OCR),
                RecordTable.text(Document.Version.BOUND))));
    }

    /** The one rule of what such an image is; by keys, because the index asks it of every attachment. */
    private static Condition boundImage() {
        var bound = DOCUMENT.as("bound");
        var image = CONTENT.as("image");
        return DSL.exists(DSL.selectOne().from(bound).where(bound.ID.eq(DOCUMENT.PARENT_ID), bound.VERSION.eq(RecordTable.text(Document.Version.BOUND))))
                .and(DSL.exists(DSL.selectOne().from(image).where(image.ID.eq(DOCUMENT.CONTENT_ID), image.MEDIA_TYPE.startsWith("image/"))));
    }

    /** The label runs of a document. */
    public List<PageLabelRun> labels(UUID document) {
        return store.referring(PageLabelRun.class, "document", document);
    }

    private List<Listed> listed(Condition condition) {
        RecordTable documents = RecordTable.of(Kind.DOCUMENT);
        RecordTable contents = RecordTable.of(Kind.CONTENT);
        return store.sql().select().from(DOCUMENT).join(CONTENT).on(DOCUMENT.CONTENT_ID.eq(CONTENT.ID))
                .where(condition).orderBy(DOCUMENT.ID)
                .fetch(row -> new Listed((Document) documents.read(row), (Content) contents.read(row)));
    }
}
