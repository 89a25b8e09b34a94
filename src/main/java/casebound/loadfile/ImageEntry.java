package casebound.loadfile;

import casebound.casefile.Tx;
import casebound.intake.Outcome.Kept;
import casebound.loadfile.ImageSets.ImageSet;
import casebound.model.CaseDate;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Kind;
import casebound.model.Ref;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters the documents of a list of images: what was put together, with the labels of its pages, and the images under it. */
final class ImageEntry {
    private final ImageSets sets;
    private final Instant received;

    ImageEntry(ImageSets sets, Instant received) {
        this.sets = sets;
        this.received = received;
    }

    /** @param versionOf the document of which these are the images; null where they are the document */
    void enter(Tx tx, ImageDocument images, @Nullable UUID versionOf) {
        if (images.bound() != null) {
            Content content = images.bound().content();
            if (tx.store().find(content.ref()).isEmpty()) {
                tx.add(content);
            }
            tx.add(document(images, content.id(), versionOf));
            sets.labels(images.id(), images.set(), images.bound().pages()).forEach(tx::add);
        }
        for (int row = 0; row < images.images().size(); row++) {
            Kept image = images.images().get(row);
            if (image != null) {
                image(tx, images, row, image, versionOf);
            }
        }
    }

    private void image(Tx tx, ImageDocument images, int row, Kept image, @Nullable UUID versionOf) {
        Ref ref = new Ref(Kind.DOCUMENT, image.document());
        String key = sets.key(images.set().first() + row);
        RowEntry.text(tx, ref, "title", key);
        if (!image.document().equals(images.id())) {
            tx.set(ref, "parent", images.id());
        } else if (versionOf != null) {
            tx.set(ref, "versionOf", versionOf);
        }
        if (!images.has(row) && !key.isEmpty()) {
            // its pages are in no other document, so its number stands on itself
            ImageSet alone = new ImageSet(key, images.set().first() + row, images.set().first() + row + 1, 0);
            sets.labels(image.document(), alone, List.of(Math.max(1, image.content().pages()))).forEach(tx::add);
        }
    }

    private Document document(ImageDocument images, UUID content, @Nullable UUID versionOf) {
        String control = images.set().key();
        return new Document(images.id(), content, fileName(control), "", received, null, null, versionOf, Document.Version.BOUND, control,
                "", CaseDate.NONE, "", null, Document.Confidentiality.OPEN, false, false, "", "");
    }

    /** What a document that was put together is called as a file. */
    static String fileName(String control) {
        return control.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + ".pdf";
    }
}
