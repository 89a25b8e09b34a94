package casebound.casefile;

import casebound.disk.WriteFailure;
import casebound.model.Content;
import casebound.model.Ids;
import casebound.model.PrivacyCheck;
import casebound.model.PrivacyLook;
import casebound.model.PrivacyWarning;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * What should be looked at before it leaves the office: one file a content in {@code derived/}, which can be made again, so the
 * journal says nothing of it. What a person has checked is a record.
 */
public final class CasePrivacy {
    /** The version of the rules by which is looked now. */
    public static final int RULES = 1;

    private static final String SUFFIX = "privacy";

    private final CaseFile caseFile;
    private final Map<String, PrivacyLook> known = new ConcurrentHashMap<>();
    private final List<Consumer<UUID>> listeners = new CopyOnWriteArrayList<>();

    CasePrivacy(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /** Hears of every content (by its id) of which something new is known, on the thread that keeps it. */
    public void onLook(Consumer<UUID> listener) {
        listeners.add(listener);
    }

    /** What was found in a content; empty where nobody has looked yet. */
    public Optional<PrivacyLook> look(String sha256) {
        PrivacyLook before = known.get(sha256);
        if (before != null) {
            return Optional.of(before);
        }
        try {
            PrivacyLook look = PrivacyLook.decode(Files.readAllBytes(caseFile.vault().derivedPath(sha256, SUFFIX)));
            known.put(sha256, look);
            return Optional.of(look);
        } catch (IOException notYetOrDamaged) {
            return Optional.empty();
        }
    }

    /** What was found in a document and nobody has checked, in the order of its pages. */
    public List<PrivacyWarning> unchecked(Store store, UUID document, String sha256) {
        List<PrivacyWarning> found = look(sha256).map(PrivacyLook::warnings).orElse(List.of());
        if (found.isEmpty()) {
            return found;
        }
        List<PrivacyCheck> checks = store.referring(PrivacyCheck.class, "document", document);
        return found.stream().filter(warning -> checks.stream().noneMatch(check -> check.settles(warning))).toList();
    }

    /**
     * Keeps what was found, and tells it. Nothing happens where the content has been destroyed or sequestered meanwhile.
     *
     * @throws ProblemException CASE_READ_ONLY, DISK_FULL, WRITE_FAILED
     */
    public void keep(Content content, PrivacyLook look) {
        if (!caseFile.writable()) {
            throw Problem.of(Code.CASE_READ_ONLY).exception();
        }
        boolean[] kept = {false};
        caseFile.alone(() -> kept[0] = put(content, look));
        if (kept[0]) {
            listeners.forEach(listener -> listener.accept(content.id()));
        }
    }

    private boolean put(Content content, PrivacyLook look) {
        boolean wanted = caseFile.read(store -> store.find(Content.class, content.id()).isPresent()
                && !store.documents().sequestered(content.id()));
        if (!wanted) {
            return false;
        }
        Path temp = caseFile.vault().incoming().resolve(Ids.next() + "." + SUFFIX);
        try {
            Files.write(temp, look.encode());
        } catch (IOException full) {
            throw WriteFailure.of(temp, full);
        }
        caseFile.vault().putDerived(content.sha256(), SUFFIX, temp);
        known.put(content.sha256(), look);
        return true;
    }

    /** Something was destroyed, or another process has looked: what is known is read again. */
    void forget() {
        known.clear();
    }
}
