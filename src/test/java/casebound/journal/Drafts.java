package casebound.journal;

import casebound.model.Ids;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes to try the journal with. */
public final class Drafts {
    private Drafts() {}

    public static Draft fact(String text) {
        return new Draft("Ann Lee", "Add a fact", new UUID(7, 7), List.of(), List.of(created(text)));
    }

    public static Step created(String text) {
        ObjectNode after = JsonNodeFactory.instance.objectNode().put("text", text).put("pages", 3).put("key", true);
        after.putNull("start");
        after.putArray("rects").add(1.5).add(2);
        return new Step("fact", 1, Ids.next(), null, after);
    }

    /** The destruction of the lines' texts: nothing is left of their steps. */
    public static Draft destruction(List<Long> lines) {
        var residues = new java.util.HashMap<Long, List<Step>>();
        lines.forEach(seq -> residues.put(seq, List.of()));
        ObjectNode after = JsonNodeFactory.instance.objectNode();
        after.set("erased", Journal.erased(residues));
        return new Draft("Ann Lee", "Destroy a document", new UUID(7, 8), List.of(),
                List.of(new Step(Step.DESTRUCTION, 1, Ids.next(), null, after)));
    }

    public static List<Line> lines(Journal journal) {
        List<Line> lines = new ArrayList<>();
        journal.read(0, lines::add);
        return lines;
    }

    public static boolean holds(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }
}
