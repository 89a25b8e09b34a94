package casebound.data;

import casebound.casefile.CaseFile;
import casebound.model.Anchor;
import casebound.model.Document;
import casebound.model.PageTexts;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Places in documents as people name them: a page and the words on it. Whoever gives the areas knows the place already;
 * otherwise the words are looked up in the text of the page.
 */
final class Anchors {
    static final String PAGE = "page";
    static final String OCCURRENCE = "occurrence";

    private final CaseFile caseFile;
    private final Originals originals;
    private final Map<UUID, UUID> contents = new HashMap<>();

    Anchors(CaseFile caseFile, Originals originals) {
        this.caseFile = caseFile;
        this.originals = originals;
    }

    /** Takes note of a document of the file. */
    void know(Document document) {
        contents.put(document.id(), document.content());
    }

    /** What can be said of an anchor's members before its text is read. */
    Map<String, Object> known(Given given, UUID document) {
        Map<String, Object> known = new HashMap<>();
        if (given.has(PAGE)) {
            if (given.has("firstPage") || given.has("lastPage")) {
                throw Breach.at(given.place(PAGE), "pageTwice");
            }
            known.put("firstPage", number(given, PAGE) - 1);
            known.put("lastPage", number(given, PAGE) - 1);
        } else if (!given.has("firstPage")) {
            throw Breach.at(given.place(PAGE), "missing");
        } else if (!given.has("lastPage")) {
            known.put("lastPage", given.json().get("firstPage").asInt(0));
        }
        if (given.has(OCCURRENCE)) {
            number(given, OCCURRENCE);
        }
        if (!given.has("content")) {
            known.put("content", contents.computeIfAbsent(document, id ->
                    caseFile.read(store -> store.find(Document.class, id)).orElseThrow().content()));
        }
        return known;
    }

    private static int number(Given given, String member) {
        JsonNode json = given.json().get(member);
        if (!json.isIntegralNumber() || !json.canConvertToInt()) {
            throw Breach.at(given.place(member), "notANumber");
        } else if (json.asInt(0) < 1) {
            throw Breach.at(given.place(member), "notFromOne");
        }
        return json.asInt(0);
    }

    /** Whether the words have to be looked up. */
    static boolean isOpen(Given given) {
        return given.has("quote") && !given.has("areas") && !Passage.fold(given.json().get("quote").asString("")).isEmpty();
    }

    /** The anchor with the place of its words. */
    Anchor closed(Given given, Anchor open) {
        try (PageTexts texts = originals.texts(open.content())
                .orElseThrow(() -> Breach.at(given.place("quote"), "noText"))) {
            if (open.lastPage() >= texts.pageCount()) {
                throw Breach.at(given.place(given.has(PAGE) ? PAGE : "lastPage"), "noPage",
                        String.valueOf(texts.pageCount()));
            }
            List<Passage.Found> found = new Passage(texts, open.firstPage(), open.lastPage()).find(open.quote());
            Passage.Found one = one(given, found);
            return new Anchor(open.id(), open.document(), open.content(), open.firstPage(), open.lastPage(), one.areas(),
                    one.quote(), one.before(), one.after(), texts.extractor(open.firstPage()));
        } catch (IOException damaged) {
            throw Breach.at(given.place("quote"), "noText");
        }
    }

    private static Passage.Found one(Given given, List<Passage.Found> found) {
        if (found.isEmpty()) {
            throw Breach.at(given.place("quote"), "quoteNotFound");
        } else if (given.has(OCCURRENCE)) {
            int wanted = number(given, OCCURRENCE);
            if (wanted > found.size()) {
                throw Breach.at(given.place(OCCURRENCE), "quoteNotSoOften", String.valueOf(found.size()));
            }
            return found.get(wanted - 1);
        } else if (found.size() > 1) {
            throw Breach.at(given.place("quote"), "quoteTwice", String.valueOf(found.size()));
        }
        return found.getFirst();
    }
}
