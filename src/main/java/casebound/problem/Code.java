package casebound.problem;

import java.util.Arrays;

/**
 * The stable codes of everything that can go wrong. What happened and what to do stand in the message bundle under
 * {@code problem.CODE.what} and {@code problem.CODE.do}.
 */
public enum Code {
    // the case folder
    CASE_NOT_FOUND(2), NOT_A_CASE(2), CASE_EXISTS(2), FORMAT_UNKNOWN(1), CASE_LOCKED(4), CASE_READ_ONLY(4),
    JOURNAL_DAMAGED(3), ORIGINAL_MISSING(3), ORIGINAL_ALTERED(3), CASE_DAMAGED(3), OLDER_COPY(1), CASE_FOLDER_GONE(1),
    // writing
    DISK_FULL(1), WRITE_FAILED(1), FOLDER_NOT_WRITABLE(1), WRITING_STOPPED(1), RECORD_MISSING(1), RULE_BROKEN(1),
    STILL_USED(1), UNDO_REFUSED(1), NOTHING_TO_UNDO(1), SEQUESTERED(1), DATE_NOT_UNDERSTOOD(1),
    // files that come in
    FILE_NOT_FOUND(1), FILE_NOT_READABLE(1), FILE_EMPTY(1), FILE_CHANGED(1), FOLDER_LOOP(1), FILE_ENCRYPTED(1),
    FILE_BROKEN(1), FILE_TOO_SLOW(1), FILE_TOO_LARGE(1), FILE_UNSUPPORTED(1), ARCHIVE_UNSUPPORTED(1), FILE_KILLED_READER(1), PAGE_NOT_READABLE(1), PART_LOST(1), PART_LOCKED(1),
    // data files and exports
    DATA_NOT_JSON(1), DATA_BREAKS_RULES(1), EXPORT_FAILED(1), EXPORT_EMPTY(1), NOT_A_BACKUP(2), BACKUP_DAMAGED(3),
    // search
    QUERY_NOT_UNDERSTOOD(2), INDEX_DAMAGED(1),
    // the program itself
    USAGE(2), CANCELLED(1), BUG(1);

    private final int exit;

    Code(int exit) {
        this.exit = exit;
    }

    /** The exit code of a command that ends with this problem (DESIGN 6). */
    public int exit() {
        return exit;
    }

    /** The code that a record names; the other where it names none that is known here, as one from a newer program may. */
    public static Code named(String recorded, Code otherwise) {
        return Arrays.stream(values()).filter(code -> code.name().equals(recorded)).findFirst().orElse(otherwise);
    }
}
