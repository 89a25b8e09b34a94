package casebound.loadfile;

import casebound.intake.Binding;
import casebound.intake.Binding.Image;
import casebound.intake.Outcome.Kept;
import casebound.loadfile.ImageSets.ImageSet;
import casebound.model.Ids;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the images of each document of a list together. */
final class ImageBinding {
    private final Binding binding;
    private final CancelFlag cancel;

    ImageBinding(Binding binding, CancelFlag cancel) {
        this.binding = binding;
        this.cancel = cancel;
    }

    /**
     * Those documents of which anything came.
     *
     * @param images what came of each row of the list
     * @param progress in documents
     * @throws casebound.problem.ProblemException as {@link Binding#bind}
     */
    List<ImageDocument> documents(ImageSets sets, List<@Nullable Kept> images, Progress progress) {
        List<ImageDocument> documents = new ArrayList<>();
        List<ImageSet> all = sets.all();
        for (int i = 0; i < all.size(); i++) {
            cancel.check();
            progress.at(i, all.size());
            document(all.get(i), images.subList(all.get(i).first(), all.get(i).end())).ifPresent(documents::add);
        }
        return documents;
    }

    private Optional<ImageDocument> document(ImageSet set, List<@Nullable Kept> images) {
        List<Integer> pictures = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            Kept image = images.get(i);
            if (image != null && image.content().mediaType().startsWith("image/")) {
                pictures.add(i);
            }
        }
        Binding.Bound bound = pictures.isEmpty() ? null : binding.bind(pictures.stream().map(i -> new Image(images.get(i).content().sha256(), set.key())).toList(), cancel);
        if (bound == null) {
            return images.stream().filter(Objects::nonNull).findFirst().map(first -> new ImageDocument(set, images, null, first.document()));
        }
        List<Integer> pages = new ArrayList<>(Collections.nCopies(images.size(), 0));
        for (int i = 0; i < pictures.size(); i++) {
            pages.set(pictures.get(i), bound.pages().get(i));
        }
        return Optional.of(new ImageDocument(set, images, new Binding.Bound(bound.content(), pages), Ids.next()));
    }
}
