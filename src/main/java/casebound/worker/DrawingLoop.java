package casebound.worker;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The drawing worker's inside: gives each page to the thread that owns its document, and keeps a few documents open. */
final class DrawingLoop {
    private static final int OPEN_DOCUMENTS = 3;

    private final PageRing ring;
    private final Canvases canvases = new Canvases();
    private final Consumer<Frame> answers;
    private final LinkedHashMap<Key, DocumentThread> documents = new LinkedHashMap<>(16, 0.75f, true);

    /** Which document: the same file with another password is another attempt. */
    private record Key(Path file, String nameHint, @Nullable String password) {}

    /**
     * One page, or part of one, to draw.
     *
     * @param number of the request, for the answer
     * @param slot of the ring, for the pixels
     */
    record Order(int number, int slot, PageRequest request) {}

    DrawingLoop(PageRing ring, Consumer<Frame> answers) {
        this.ring = ring;
        this.answers = answers;
    }

    void take(Frame frame) throws IOException {
        DataInputStream in = Payload.in(frame.payload());
        int slot = in.readInt();
        PageRequest request = PageRequest.decode(in);
        Key key = new Key(request.file(), request.nameHint(), request.password());
        documents.computeIfAbsent(key, this::open).draw(new Order(frame.number(), slot, request));
        if (documents.size() > OPEN_DOCUMENTS) {
            Map.Entry<Key, DocumentThread> oldest = documents.firstEntry();
            documents.remove(oldest.getKey());
            oldest.getValue().close();
        }
    }

    private DocumentThread open(Key key) {
        return new DocumentThread(key.file(), key.nameHint(), key.password(), ring, canvases, answers);
    }
}
