package casebound.casefile;

import casebound.journal.Head;
import casebound.journal.Journal;
import casebound.store.Database;
import casebound.store.Store;
import casebound.work.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** The database of an open case: any thread asks it, while it may be brought up to date or made again from the journal. */
final class LiveDatabase {
    private final Picture picture;
    private final Journal journal;
    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private volatile Database database;

    LiveDatabase(Picture picture, Journal journal) {
        this.picture = picture;
        this.journal = journal;
        database = picture.database();
    }

    /** The database as it is now; it is another one after it was made again. */
    Database database() {
        return database;
    }

    <T> T read(Function<Store, T> question) {
        gate.readLock().lock();
        try {
            return database.read(question);
        } finally {
            gate.readLock().unlock();
        }
    }

    /** The line of the journal that it pictures. */
    Head applied() {
        gate.readLock().lock();
        try {
            return database.applied();
        } finally {
            gate.readLock().unlock();
        }
    }

    /** Brings it to the head of the journal, or makes it again where it is not a picture of this journal. */
    void catchUp(Progress progress) {
        Head applied = database.applied();
        try {
            Replay.into(database, journal, applied, progress);
        } catch (RuntimeException noPictureOfIt) {
            if (applied.seq() == 0) {
                throw noPictureOfIt;
            }
            empty();
            Replay.into(database, journal, Head.NONE, progress);
        }
    }

    /** Takes in what another process has written meanwhile, and says what that was. */
    List<Change> refresh() {
        Head before = applied();
        gate.writeLock().lock();
        try {
            journal.refresh();
            catchUp(Progress.NONE);
        } finally {
            gate.writeLock().unlock();
        }
        List<Change> news = new ArrayList<>();
        journal.read(before.seq(), line -> news.add(Writer.change(line)));
        return news;
    }

    /** Throws it away for one without anything in it. */
    void empty() {
        database.close();
        picture.wipe("database");
        database = picture.database();
    }

    /** Makes it again from the journal. */
    void remake(Progress progress) {
        gate.writeLock().lock();
        try {
            empty();
            Replay.into(database, journal, Head.NONE, progress);
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Closes it; where it pictures the whole journal it can be used again. */
    void close() {
        boolean whole = database.applied().equals(journal.head());
        database.close();
        if (whole) {
            picture.closedClean();
        }
    }
}
