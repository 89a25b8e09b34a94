package casebound.disclosure;

import casebound.model.Document;
import casebound.model.Kind;
import casebound.model.PageRange;
import casebound.model.Ref;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which paper a reference to a document or to pages of one means: a stamped or redacted version is the same paper. */
final class Papers {
    private final Map<UUID, UUID> versionOf = new HashMap<>();
    private final Map<UUID, PageRange> ranges = new HashMap<>();

    Papers(Records records) {
        for (Document document : records.all(Document.class)) {
            if (document.versionOf() != null) {
                versionOf.put(document.id(), document.versionOf());
            }
        }
        records.all(PageRange.class).forEach(range -> ranges.put(range.id(), range));
    }

    /**
     * Pages of a paper.
     *
     * @param document the document as it was received
     * @param first page index from 0
     * @param last page index from 0
     */
    record Pages(UUID document, long first, long last) {
        boolean shares(Pages other) {
            return document.equals(other.document) && first <= other.last && other.first <= last;
        }
    }

    /** The pages that are meant; null where the reference is to no paper. */
    @Nullable Pages pages(@Nullable Ref ref) {
        if (ref != null && ref.kind() == Kind.DOCUMENT) {
            return new Pages(received(ref.id()), 0, Long.MAX_VALUE);
        } else if (ref != null && ref.kind() == Kind.PAGE_RANGE && ranges.get(ref.id()) instanceof PageRange range) {
            return new Pages(received(range.document()), range.firstPage(), (long) range.firstPage() + range.pages() - 1);
        }
        return null;
    }

    /** The document as it was received, of which this is a version. */
    UUID received(UUID document) {
        Set<UUID> seen = new HashSet<>();
        UUID at = document;
        while (versionOf.containsKey(at) && seen.add(at)) {
            at = versionOf.get(at);
        }
        return at;
    }
}
