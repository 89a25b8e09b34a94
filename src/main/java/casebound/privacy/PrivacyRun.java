package casebound.privacy;

import casebound.casefile.CaseFile;
import casebound.casefile.CasePrivacy;
import casebound.model.Content;
import casebound.model.PageText;
import casebound.model.PageTexts;
import casebound.model.PrivacyLook;
import casebound.model.PrivacyWarning;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.recognize.PersonalData;
import casebound.store.Documents.Listed;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Looks through the contents of a case that were not looked through yet. One run at a time. */
public final class PrivacyRun {
    private final CaseFile caseFile;
    private final Workers workers;
    /** Those that need a password which nobody has typed: their texts were looked at, and they are not opened again. */
    private final Set<UUID> locked = ConcurrentHashMap.newKeySet();

    public PrivacyRun(CaseFile caseFile, Workers workers) {
        this.caseFile = caseFile;
        this.workers = workers;
    }

    /**
     * Looks until nothing is left, with what comes in meanwhile.
     *
     * @param progress in contents
     * @return how many were looked at
     * @throws ProblemException CASE_READ_ONLY; CANCELLED; DISK_FULL, WRITE_FAILED, WRITING_STOPPED, CASE_FOLDER_GONE
     */
    public int run(Progress progress, CancelFlag cancel) {
        if (!caseFile.writable()) {
            throw Problem.of(Code.CASE_READ_ONLY).exception();
        }
        int looked = 0;
        for (Map<Content, String> left = left(); !left.isEmpty(); left = left()) {
            int total = looked + left.size();
            for (Map.Entry<Content, String> each : left.entrySet()) {
                cancel.check();
                progress.at(looked++, total);
                caseFile.privacy().keep(each.getKey(), look(each.getKey(), each.getValue(), cancel));
            }
        }
        return looked;
    }

    /** With the name of a document of each, in the order in which they came. */
    private Map<Content, String> left() {
        Map<Content, String> left = new LinkedHashMap<>();
        Set<UUID> boundImages = caseFile.read(store -> store.documents().boundImages());
        for (Listed listed : caseFile.read(store -> store.documents().all())) {
            Content content = listed.content();
            if (!boundImages.contains(listed.document().id()) && content.readability() == Content.Readability.READABLE && !left.containsKey(content) && !upToDate(content)
                    && caseFile.hasPageTexts(content.sha256()) && caseFile.vault().has(content.sha256())
                    && !caseFile.read(store -> store.documents().sequestered(content.id()))) {
                left.put(content, listed.document().name());
            }
        }
        return left;
    }

    private boolean upToDate(Content content) {
        return caseFile.privacy().look(content.sha256()).filter(look -> look.ocrBytes() == caseFile.ocr().bytes(content.sha256())
                && (look.rules() == CasePrivacy.RULES || locked.contains(content.id()))).isPresent();
    }

    /**
     * What is to be said of a content now; it is looked through where that was not done yet, and kept where the case can be written.
     *
     * @param name of a document of it
     * @throws ProblemException CANCELLED, DISK_FULL, WRITE_FAILED
     */
    public PrivacyLook now(Content content, String name, CancelFlag cancel) {
        PrivacyLook known = caseFile.privacy().look(content.sha256()).orElse(null);
        if (known != null && upToDate(content)) {
            return known;
        } else if (!caseFile.hasPageTexts(content.sha256()) || !caseFile.vault().has(content.sha256())) {
            return new PrivacyLook(0, 0, false, List.of(), List.of());
        }
        PrivacyLook fresh = look(content, name, cancel);
        if (caseFile.writable()) {
            caseFile.privacy().keep(content, fresh);
        }
        return fresh;
    }

    private PrivacyLook look(Content content, String name, CancelFlag cancel) {
        PrivacyLook before = caseFile.privacy().look(content.sha256()).orElse(null);
        long ocr = caseFile.ocr().bytes(content.sha256());
        int rules = CasePrivacy.RULES;
        List<PrivacyWarning> inFile = List.of();
        if (before != null && before.rules() == rules) {
            inFile = before.inFile();
        } else {
            try {
                inFile = workers.hidden(caseFile.vault().original(content.sha256()), name, null, cancel);
            } catch (ProblemException failure) {
                switch (failure.problem().code()) {
                    case FILE_ENCRYPTED -> {
                        locked.add(content.id());
                        rules = 0; // who types the password may look again
                    }
                    case FILE_TOO_SLOW, FILE_TOO_LARGE, FILE_KILLED_READER, FILE_BROKEN, FILE_NOT_READABLE, BUG -> { }
                    default -> throw failure;
                }
            }
        }
        List<PrivacyWarning> inText = new ArrayList<>();
        return new PrivacyLook(rules, ocr, texts(content, inText, cancel), inFile, inText);
    }

    /** Says whether there is no text, and OCR has nothing left to read. */
    private boolean texts(Content content, List<PrivacyWarning> found, CancelFlag cancel) {
        boolean blank = true;
        try (PageTexts texts = caseFile.pageTexts(content.sha256())) {
            for (int page = 0; page < texts.pageCount(); page++) {
                cancel.check();
                PageText text = texts.page(page);
                blank &= text.text().isBlank() && texts.ocrDone(page);
                found.addAll(PersonalData.on(text, page));
            }
            return blank;
        } catch (IOException damaged) {
            return false; // the reader makes them again when the document is opened
        }
    }
}
