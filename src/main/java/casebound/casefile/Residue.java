package casebound.casefile;

import casebound.journal.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is left of a line's steps when some records are destroyed: their own steps go, references to them are emptied, and
 * texts of other records that quote them are blanked. Anchors in other documents and what those documents say of
 * themselves stay: their words are their own.
 */
final class Residue {
    /** Stands where a text quoted what was destroyed. */
    static final String BLANK = "[destroyed]";
    private static final Set<String> OWN_WORDS = Set.of("anchor", "content", "document");

    private final Set<UUID> gone;
    private final Quotes quotes;

    Residue(Set<UUID> gone, Quotes quotes) {
        this.gone = gone;
        this.quotes = quotes;
    }

    List<Step> of(List<Step> steps) {
        List<Step> rest = new ArrayList<>();
        for (Step step : steps) {
            if (!gone.contains(step.id())) {
                boolean ownWords = OWN_WORDS.contains(step.kind());
                rest.add(new Step(step.kind(), step.version(), step.id(), of(step.before(), ownWords),
                        of(step.after(), ownWords)));
            }
        }
        return rest;
    }

    private @Nullable ObjectNode of(@Nullable ObjectNode fields, boolean ownWords) {
        if (fields == null) {
            return null;
        }
        ObjectNode rest = fields.deepCopy();
        for (String name : List.copyOf(rest.propertyNames())) {
            JsonNode value = rest.get(name);
            if (refersToGone(value)) {
                rest.putNull(name);
            } else if (value.isString() && !ownWords && quotes.in(value.asString())) {
                rest.put(name, BLANK);
            } else if (value instanceof ObjectNode inner) {
                rest.set(name, of(inner, ownWords));
            } else if (value instanceof ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof ObjectNode inner) {
                        list.set(i, of(inner, ownWords));
                    }
                }
            }
        }
        return rest;
    }

    private boolean refersToGone(JsonNode value) {
        JsonNode id = value.isObject() ? value.path("id") : value;
        if (!id.isString() || id.asString().length() != 36) {
            return false;
        }
        try {
            return gone.contains(UUID.fromString(id.asString()));
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
