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
    private static final int OPEN_DOCUMENTS = 4;

    private final PageRing ring;
    private final Consumer<Frame> answers;
    private final LinkedHashMap<Key, DocumentThread> documents = new LinkedHashMap<>(16, 0.75f, true);

    /** Which document: the same file with another password is another attempt. */
    private record Key(String file, String nameHint, @Nullable String password) {}

    /**
     * One page to draw.
     *
     * @param number of the request, for the answer
     * @param slot of the ring, for the pixels
     */
    record Order(int number, int slot, int page, float scale, int rotation) {}

    DrawingLoop(PageRing ring, Consumer<Frame> answers) {
        this.ring = ring;
        this.answers = answers;
    }

    void take(Frame frame) throws IOException {
        DataInputStream in = Payload.in(frame.payload());
        int number = in.readInt();
        int slot = in.readInt();
        Key key = new Key(Payload.text(in), Payload.text(in), Payload.optional(in));
        Order order = new Order(number, slot, in.readInt(), in.readFloat(), in.readInt());
        documents.computeIfAbsent(key, this::open).draw(order);
        if (documents.size() > OPEN_DOCUMENTS) {
            Map.Entry<Key, DocumentThread> oldest = documents.firstEntry();
            documents.remove(oldest.getKey());
            oldest.getValue().close();
        }
    }

    private DocumentThread open(Key key) {
        return new DocumentThread(Path.of(key.file()), key.nameHint(), key.password(), ring, answers);
    }
}
