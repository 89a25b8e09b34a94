package casebound.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** The names in a backup: those of a case folder, and two more that say what it is. */
final class BackupNames {
    static final String SUMS = "SHA256SUMS";
    static final String ABOUT = "backup.json";
    static final String CASE = "case.json";
    static final String JOURNAL = "journal/";
    static final String ORIGINALS = "originals/";
    static final String DERIVED = "derived/";
    static final String INBOX = "inbox/";

    /** Everything that may be in one. What is not here is refused: no way up, no other root, no link, no device. */
    private static final Pattern ALLOWED = Pattern.compile("backup\\.json|case\\.json|journal/\\d{6}\\.jsonl"
            + "|originals/[0-9a-f]{2}/[0-9a-f]{62}"
            + "|derived/[0-9a-f]{2}/[0-9a-f]{62}(\\.[A-Za-z0-9][A-Za-z0-9-]{0,31}){1,3}"
            + "|inbox/[A-Za-z0-9-]{1,64}\\.jsonl");

    private BackupNames() {}

    static boolean allowed(String name) {
        return ALLOWED.matcher(name).matches();
    }

    /** The hash that an original's name says. */
    static String shaOfOriginal(String name) {
        return name.substring(ORIGINALS.length()).replace("/", "");
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
