package casebound.casefile;

import casebound.casefile.Deviation.What;
import casebound.journal.Damage;
import casebound.journal.Head;
import casebound.journal.Journal;
import casebound.model.Content;
import casebound.model.Entity;
import casebound.model.Kind;
import casebound.store.Database;
import casebound.vault.Check;
import casebound.vault.Vault;
import casebound.work.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares the chain with itself, originals with their hashes, and the database with a fresh replay, row by row. */
final class Verification {
    private final CaseFolder folder;
    private final Workplace workplace;
    private final CaseFile caseFile;
    private final List<Deviation> found = new ArrayList<>();

    Verification(CaseFolder folder, Workplace workplace, CaseFile caseFile) {
        this.folder = folder;
        this.workplace = workplace;
        this.caseFile = caseFile;
    }

    /**
     * @param full whether every original is read and hashed; otherwise only that it is there
     * @param progress hears of originals
     */
    List<Deviation> run(boolean full, Progress progress) {
        chain();
        originals(full, progress);
        caseFile.alone(this::replay);
        caseFile.index().deviations().forEach(ref -> add(What.INDEX, ref.kind().text() + " " + ref.id()));
        records();
        return List.copyOf(found);
    }

    private void chain() {
        try (Journal fresh = Journal.open(folder.path().resolve("journal"), workplace.disk(), workplace.clock(), false)) {
            for (Damage damage : fresh.damages()) {
                add(What.JOURNAL, damage.describe());
            }
        }
    }

    private void originals(boolean full, Progress progress) {
        Vault vault = caseFile.vault();
        List<Content> contents = caseFile.read(store -> store.all(Content.class));
        Set<String> known = new HashSet<>();
        int done = 0;
        for (Content content : contents) {
            known.add(content.sha256());
            Check check = full ? vault.check(content.sha256()) : quick(vault, content);
            if (check == Check.MISSING) {
                add(What.ORIGINAL_MISSING, content.sha256());
            } else if (check == Check.ALTERED) {
                add(What.ORIGINAL_ALTERED, content.sha256());
            } else if (content.readability() == Content.Readability.READABLE && !caseFile.hasPageTexts(content.sha256())) {
                add(What.DERIVED_MISSING, content.sha256());
            }
            progress.at(++done, contents.size());
        }
        vault.originals().stream().filter(sha -> !known.contains(sha)).forEach(sha -> add(What.LEFT_OVER, sha));
    }

    private static Check quick(Vault vault, Content content) {
        if (!vault.has(content.sha256())) {
            return Check.MISSING;
        }
        return vault.size(content.sha256()) == content.bytes() ? Check.INTACT : Check.ALTERED;
    }

    private void replay() {
        try (Database fresh = Database.inMemory()) {
            Replay.into(fresh, caseFile.journal(), Head.NONE, Progress.NONE);
            caseFile.database().database().differences(fresh).forEach(row -> add(What.DATABASE, row));
        }
    }

    private void records() {
        for (Kind kind : Kind.values()) {
            List<? extends Entity> records = caseFile.read(store -> store.all(kind.type()));
            for (Entity entity : records) {
                Rules.faults(entity).forEach(fault ->
                        add(What.NEEDS_ATTENTION, kind.text() + " " + entity.id() + " " + fault.field()));
            }
        }
    }

    private void add(What what, String where) {
        found.add(new Deviation(what, where));
    }
}
