package casebound.casefile;

import casebound.journal.Draft;
import casebound.journal.Journal;
import casebound.journal.Line;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.store.Database;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The one thread that changes a case. It takes what has queued up, runs each change in one database transaction, forces
 * all their lines to disk together, commits, and only then says "saved".
 *
 * <p>Where writing or forcing fails nothing more is written: the case must be opened again from what is on disk. A force
 * is never retried, because after a failed one nobody knows what is there.
 */
final class Writer implements AutoCloseable {
    /** How many queued changes share one force. */
    private static final int TOGETHER = 64;

    private final LinkedBlockingQueue<Task> queue = new LinkedBlockingQueue<>();
    private final Journal journal;
    private final Supplier<Database> database;
    private final String person;
    private final BiConsumer<Line, Change> saved;
    private final Runnable mayWrite;
    private final Thread thread;
    private boolean ended;
    private boolean stopped;

    /** Something the thread does: a change, or work that needs the case to itself. */
    private sealed interface Task {}

    private record Wanted(Supplier<String> title, UUID group, ChangeBody body, CompletableFuture<Change> result)
            implements Task {}

    private record Alone(Runnable body, CompletableFuture<Void> result) implements Task {}

    private record End() implements Task {}

    /** A change that has run and is not forced yet. */
    private record Pending(Wanted wanted, Draft draft) {}

    /**
     * @param database the database as it is now; destroying a document replaces it
     * @param saved hears every saved change on the writer's thread, before the one who asked for it
     * @param mayWrite throws where nothing may be written any more: a file of a folder that was deleted takes bytes as
     *     if nothing had happened, and they would be lost
     */
    Writer(Journal journal, Supplier<Database> database, String person,
            BiConsumer<Line, Change> saved, Runnable mayWrite) {
        this.journal = journal;
        this.database = database;
        this.person = person;
        this.saved = saved;
        this.mayWrite = mayWrite;
        this.thread = Thread.ofPlatform().name("case-writer").start(this::run);
    }

    /** Queues a change. The title is asked for after the body has run. */
    CompletableFuture<Change> change(Supplier<String> title, UUID group, ChangeBody body) {
        CompletableFuture<Change> result = new CompletableFuture<>();
        put(new Wanted(title, group, body, result), result);
        return result;
    }

    /** Runs work on the writer's thread between two changes. */
    CompletableFuture<Void> alone(Runnable body) {
        CompletableFuture<Void> result = new CompletableFuture<>();
        put(new Alone(body, result), result);
        return result;
    }

    private synchronized void put(Task task, CompletableFuture<?> result) {
        if (ended) {
            result.completeExceptionally(Problem.of(Code.WRITING_STOPPED).exception());
        } else {
            queue.add(task);
        }
    }

    private void run() {
        while (true) {
            List<Task> tasks = new ArrayList<>();
            tasks.add(next());
            queue.drainTo(tasks, TOGETHER - 1);
            List<Wanted> changes = new ArrayList<>();
            for (Task task : tasks) {
                switch (task) {
                    case Wanted wanted -> changes.add(wanted);
                    case Alone alone -> {
                        write(changes);
                        changes.clear();
                        perform(alone);
                    }
                    case End() -> {
                        write(changes);
                        return;
                    }
                }
            }
            write(changes);
        }
    }

    private Task next() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException ignored) {
                // nothing here is ever interrupted; a stray interrupt must not end the writer
            }
        }
    }

    private void perform(Alone alone) {
        try {
            alone.body.run();
            alone.result.complete(null);
        } catch (Throwable failure) {
            alone.result.completeExceptionally(failure);
        }
    }

    private void write(List<Wanted> changes) {
        if (changes.isEmpty()) {
            return;
        }
        if (stopped) {
            changes.forEach(wanted -> fail(wanted, Problem.of(Code.WRITING_STOPPED).exception()));
            return;
        }
        Database db = database.get();
        List<Pending> pending = new ArrayList<>();
        changes.forEach(wanted -> prepare(db, wanted, pending));
        try {
            mayWrite.run();
            List<Line> lines = pending.isEmpty()
                    ? List.of()
                    : journal.append(pending.stream().map(Pending::draft).toList());
            lines.forEach(db::note);
            db.commit();
            for (int i = 0; i < lines.size(); i++) {
                Change change = change(lines.get(i));
                saved.accept(lines.get(i), change);
                pending.get(i).wanted.result.complete(change);
            }
        } catch (Throwable failure) {
            stopped = true;
            takeBack(db);
            RuntimeException told = failure instanceof ProblemException problem
                    ? problem
                    : new ProblemException(Problem.of(Code.WRITING_STOPPED), failure);
            pending.forEach(each -> fail(each.wanted, told));
        }
    }

    private void prepare(Database db, Wanted wanted, List<Pending> pending) {
        Object mark = db.mark();
        try {
            Tx tx = new Tx(db);
            wanted.body.apply(tx);
            if (tx.steps().isEmpty()) {
                wanted.result.complete(new Change(0, "", person, "", wanted.group, Set.of()));
            } else {
                pending.add(new Pending(wanted,
                        new Draft(person, wanted.title.get(), wanted.group, tx.undoes(), tx.steps())));
            }
        } catch (Throwable refused) {
            db.rollbackTo(mark);
            fail(wanted, refused);
        }
    }

    private static void takeBack(Database db) {
        try {
            db.rollback();
        } catch (RuntimeException gone) {
            // the database is thrown away when the case is opened again
        }
    }

    private static void fail(Wanted wanted, Throwable reason) {
        wanted.result.completeExceptionally(reason);
    }

    /** A saved line as its listeners hear of it. */
    static Change change(Line line) {
        Set<Ref> touched = new LinkedHashSet<>();
        line.steps().forEach(step -> {
            Kind kind = Kind.named(step.kind());
            if (kind != null) {
                touched.add(new Ref(kind, step.id()));
            }
        });
        return new Change(line.seq(), line.hash(), line.who(), line.title(), line.group(), touched);
    }

    /** Writes what is queued and ends the thread. */
    @Override
    public void close() {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            queue.add(new End());
        }
        boolean joined = Thread.currentThread() == thread;
        while (!joined) {
            try {
                thread.join();
                joined = true;
            } catch (InterruptedException ignored) {
                // the last changes matter more than haste
            }
        }
    }

    /** A group of its own for a change that belongs to no other. */
    static UUID ownGroup() {
        return Ids.next();
    }
}
