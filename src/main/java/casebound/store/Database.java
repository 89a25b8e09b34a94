package casebound.store;

import static casebound.store.tables.Tables.APPLIED;
import static casebound.store.tables.Tables.HISTORY;
import static casebound.store.tables.Tables.RECORD;
import static casebound.store.tables.Tables.TOUCHED;

import casebound.journal.Head;
import casebound.journal.Line;
import casebound.journal.Step;
import casebound.model.Kind;
import casebound.problem.Code;
import casebound.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

/**
 * One open database. One thread writes, in a transaction that it ends itself; any thread reads what was committed.
 *
 * <p>The URL's settings are those of LIBRARIES "H2: why 2.4.240": nothing here has to survive a crash, because the
 * journal does.
 */
public final class Database implements AutoCloseable {
    private static final String SETTINGS = ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;AUTO_COMPACT_FILL_RATE=0"
            + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private final JdbcConnectionPool readers;
    private final Connection writer;
    private final DSLContext writing;

    private Database(String url) {
        readers = JdbcConnectionPool.create(url, "sa", "");
        readers.setMaxConnections(16);
        try {
            writer = readers.getConnection();
            writer.setAutoCommit(false);
        } catch (SQLException failure) {
            readers.dispose();
            throw new IllegalStateException("database does not open", failure);
        }
        writing = context(writer);
    }

    /**
     * Opens the database at a path of our own choosing, or makes a new one.
     *
     * @param file the file without H2's ending; must not contain a semicolon, at which H2's settings begin
     */
    public static Database open(Path file) {
        String path = file.toAbsolutePath().toString();
        if (path.indexOf(';') >= 0) {
            throw Problem.of(Code.FOLDER_NOT_WRITABLE, file.getParent()).exception();
        }
        return start("jdbc:h2:async:" + path + SETTINGS);
    }

    /** A new database in memory that is gone when it is closed. */
    public static Database inMemory() {
        return start("jdbc:h2:mem:" + UUID.randomUUID() + SETTINGS);
    }

    private static Database start(String url) {
        Database database = new Database(url);
        try {
            if (database.writing.meta().getTables("APPLIED").isEmpty()) {
                database.writer.createStatement().execute(schema());
                database.commit();
            }
            return database;
        } catch (SQLException | RuntimeException failure) {
            database.close();
            throw new IllegalStateException("schema", failure);
        }
    }

    /** The text of schema.sql. Whatever it says, a database made from another text is thrown away. */
    public static String schema() {
        try (InputStream in = Database.class.getResourceAsStream("schema.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static DSLContext context(Connection connection) {
        return DSL.using(connection, SQLDialect.H2, new Settings().withExecuteLogging(false));
    }

    /** What has been applied of the journal and committed. */
    public Head applied() {
        return read(store -> store.sql().selectFrom(APPLIED)
                .fetchOne(row -> new Head(row.get(APPLIED.SEQ), row.get(APPLIED.HASH))));
    }

    /** Asks questions on any thread; sees only what was committed. */
    public <T> T read(Function<Store, T> question) {
        try (Connection connection = readers.getConnection()) {
            return question.apply(new Store(context(connection)));
        } catch (SQLException failure) {
            throw new IllegalStateException("database", failure);
        }
    }

    /** The store as the writer sees it, with what is not committed yet. Writer's thread only. */
    public Store writing() {
        return new Store(writing);
    }

    /**
     * Applies one step. Only keys are checked. Writer's thread only.
     *
     * @throws BrokenKey where it refers to a record that is not there
     * @throws IllegalArgumentException where a field has the wrong form
     */
    public void apply(Step step) {
        Kind kind = Kind.named(step.kind());
        if (kind == null) {
            return;
        }
        try {
            apply(step, kind, RecordTable.of(kind));
        } catch (IntegrityConstraintViolationException broken) {
            throw new BrokenKey(broken);
        }
    }

    private void apply(Step step, Kind kind, RecordTable table) {
        if (step.before() == null && step.after() != null) {
            writing.insertInto(RECORD).set(RECORD.KIND, kind.text()).set(RECORD.ID, step.id()).execute();
            table.insert(writing, step.id(), step.after());
        } else if (step.after() == null) {
            table.delete(writing, step.id());
            writing.deleteFrom(RECORD).where(RECORD.ID.eq(step.id())).execute();
        } else {
            table.update(writing, step.id(), step.after());
        }
    }

    /** Notes a line as applied, without its steps. Writer's thread only. */
    public void note(Line line) {
        writing.insertInto(HISTORY)
                .values(line.seq(), line.hash(), line.time(), line.who(), line.title(), line.group(),
                        line.undoes().stream().map(String::valueOf).collect(Collectors.joining(",")), line.erased())
                .execute();
        Map<UUID, String> touched = new LinkedHashMap<>();
        line.steps().forEach(step -> touched.put(step.id(), step.kind()));
        touched.forEach((id, kind) -> writing.insertInto(TOUCHED).values(id, kind, line.seq()).execute());
        writing.update(APPLIED).set(APPLIED.SEQ, line.seq()).set(APPLIED.HASH, line.hash()).execute();
    }

    /** Undoes everything since the mark was set. Writer's thread only. */
    public void rollbackTo(Object mark) {
        run(() -> writer.rollback((Savepoint) mark));
    }

    /** A mark in the running transaction to go back to. Writer's thread only. */
    public Object mark() {
        try {
            return writer.setSavepoint();
        } catch (SQLException failure) {
            throw new IllegalStateException("savepoint", failure);
        }
    }

    /** Makes everything since the last commit visible to readers. Writer's thread only. */
    public void commit() {
        run(writer::commit);
    }

    /** Takes everything since the last commit back. Writer's thread only. */
    public void rollback() {
        run(writer::rollback);
    }

    /**
     * Compares every row of every table with another database.
     *
     * @return one line a difference: the table and the key of the row; empty when they are equal
     */
    public List<String> differences(Database other) {
        return Differences.between(context(writer), other.writing);
    }

    @Override
    public void close() {
        try {
            writer.createStatement().execute("SHUTDOWN");
        } catch (SQLException alreadyGone) {
            // closing what a failure has closed already is no second failure
        }
        readers.dispose();
    }

    private interface Sql {
        void run() throws SQLException;
    }

    private static void run(Sql body) {
        try {
            body.run();
        } catch (SQLException failure) {
            throw new IllegalStateException("transaction", failure);
        }
    }
}
