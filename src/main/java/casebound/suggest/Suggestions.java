package casebound.suggest;

import casebound.casefile.CaseFile;
import casebound.casefile.Change;
import casebound.casefile.Tx;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Filing;
import casebound.model.FilingDocument;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.PageTexts;
import casebound.model.PartyAlias;
import casebound.model.Ref;
import casebound.model.Setting;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import casebound.store.Documents.Listed;
import casebound.suggest.Suggestion.What;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Proposes, and keeps what a person decides. */
public final class Suggestions {
    /** The setting under which rejections are kept. */
    static final String REJECTED = "suggestion.rejected";

    private final CaseFile file;
    private final Map<String, DocumentReading> readings = new HashMap<>();
    private List<String> namesThen = List.of();
    private boolean loaded;

    public Suggestions(CaseFile file) {
        this.file = file;
    }

    /**
     * Everything that is proposed about the case just now, document by document; what was cancelled is incomplete.
     *
     * @param progress in documents
     */
    public synchronized List<Suggestion> all(CancelFlag cancel, Progress progress) {
        CaseKnowledge known = file.read(CaseKnowledge::of);
        Path kept = file.readings();
        if (!Files.exists(kept)) {
            readings.clear(); // the local picture was made again, because something was destroyed perhaps
        } else if (!loaded) {
            KeptReadings.read(kept).filter(before -> before.names().equals(known.names()))
                    .ifPresent(before -> before.readings().forEach((key, reading) -> readings.put(key, reading.reading())));
            namesThen = known.names();
        }
        loaded = true;
        if (!known.names().equals(namesThen)) {
            readings.clear();
            namesThen = known.names();
        }
        Set<UUID> companions = file.read(store -> store.documents().companions());
        List<Listed> documents = file.read(store -> store.documents().all()).stream()
                .filter(listed -> !listed.document().sequestered() && !companions.contains(listed.document().id()) && listed.content().readability() == Content.Readability.READABLE).toList();
        List<Suggestion> all = new ArrayList<>();
        Set<String> there = new HashSet<>();
        boolean fresh = false;
        for (Listed listed : documents) {
            if (cancel.cancelled()) {
                break;
            }
            String key = key(listed);
            there.add(key);
            if (!readings.containsKey(key)) {
                read(listed, key);
                fresh |= readings.containsKey(key);
                progress.at(there.size(), documents.size());
            }
            DocumentReading reading = readings.get(key);
            if (reading != null) {
                all.addAll(known.suggestions(listed.document(), reading));
            }
        }
        if (fresh) {
            if (!cancel.cancelled()) {
                readings.keySet().retainAll(there);
            }
            KeptReadings.of(namesThen, readings).write(kept);
        }
        return known.undecided(all);
    }

    /** What OCR reads later makes it another one. */
    private String key(Listed listed) {
        return listed.document().id() + " " + listed.content().sha256() + " " + file.ocr().bytes(listed.content().sha256());
    }

    /** Nothing where the texts of the pages are not there; the reader makes them again when the document is opened. */
    private void read(Listed listed, String key) {
        if (!file.hasPageTexts(listed.content().sha256())) {
            return;
        }
        try (PageTexts texts = file.pageTexts(listed.content().sha256())) {
            readings.put(key, DocumentReading.of(listed.document().id(), texts, namesThen));
        } catch (IOException | ProblemException unreadable) {
            // as above
        }
    }

    /** Takes over what was proposed, as one change; what a person has filled in meanwhile stays. */
    public CompletableFuture<Change> accept(List<Suggestion> chosen) {
        return file.change(Texts.text("suggestions.change.accept", chosen.size()), tx -> chosen.forEach(each -> accept(tx, each)));
    }

    private static void accept(Tx tx, Suggestion chosen) {
        Ref document = new Ref(Kind.DOCUMENT, chosen.document());
        Document now = tx.store().find(Document.class, chosen.document()).orElse(null);
        if (now == null) {
            return;
        }
        switch (chosen.what()) {
            case KIND -> fill(tx, document, "type", now.type(), chosen.value());
            case TITLE -> fill(tx, document, "title", now.title(), chosen.value());
            case AUTHOR -> fill(tx, document, "author", now.author(), chosen.value());
            case DATE -> {
                if (!now.date().known()) {
                    CaseDates.tryParse(chosen.value()).ifPresent(date -> tx.set(document, "date", date));
                }
            }
            case LABELS -> chosen.labels().forEach(tx::add);
            case DOCKET_ENTRY -> file(tx, chosen);
            case SPELLING -> tx.add(new PartyAlias(Ids.next(), chosen.about(), chosen.value()));
        }
    }

    private static void fill(Tx tx, Ref document, String component, String now, String value) {
        if (now.isBlank()) {
            tx.set(document, component, value.strip());
        }
    }

    /** Puts the document on the docket: into the entry of that number where there is one, or into a new one. */
    private static void file(Tx tx, Suggestion chosen) {
        DocketPlace place = DocketPlace.parse(chosen.value());
        Filing entry = tx.store().referring(Filing.class, "proceeding", chosen.about()).stream()
                .filter(filing -> filing.number().equals(place.number())).findFirst().orElse(null);
        if (entry == null) {
            CaseDate filed = CaseDates.tryParse(place.filed()).orElse(CaseDate.NONE);
            entry = new Filing(Ids.next(), chosen.about(), place.number(), filed, CaseDate.NONE, null, chosen.title(), null);
            tx.add(entry);
        }
        tx.add(new FilingDocument(Ids.next(), entry.id(), new Ref(Kind.DOCUMENT, chosen.document()), place.attachment()));
    }

    /** Never proposes these again, as one change. */
    public CompletableFuture<Change> reject(List<Suggestion> chosen) {
        return file.change(Texts.text("suggestions.change.reject", chosen.size()), tx ->
                chosen.forEach(each -> tx.add(new Setting(Ids.next(), REJECTED, each.key()))));
    }

    /** Whether words that a person typed instead can be taken over. */
    public static boolean fits(What what, String words) {
        return !words.isBlank() && (what != What.DATE || CaseDates.tryParse(words).isPresent());
    }
}
