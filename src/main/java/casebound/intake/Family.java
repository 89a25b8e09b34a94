package casebound.intake;

import casebound.casefile.CaseFile;
import casebound.model.Content;
import casebound.model.MailHeader;
import casebound.problem.Texts;
import casebound.vault.Stored;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.Part;
import casebound.worker.Workers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file and all that it carries, however deep: kept and read, and not yet in the case. A family is entered as a whole
 * or not at all. One object a family, used by one thread.
 */
final class Family {
    /** A mail that was forwarded thirty times is real; beyond this somebody plays a trick. */
    private static final int DEEPEST = 40;
    private static final int MOST_MEMBERS = 20_000;

    /** A family may have so many times the bytes that came in, and so many anyhow. */
    private static final int RATIO = 200;
    private static final long ANYHOW = 256L << 20;

    private final CaseFile caseFile;
    private final Readings readings;
    private final CancelFlag cancel;
    private long room;
    private int members;

    /**
     * A file of the family.
     *
     * @param folder as its document will have it
     * @param carried what it carries, in its order
     * @param lost what it should carry and does not give, by name
     * @param locked what it carries and gives only with a password, by name
     */
    record Member(String name, String folder, Content content, @Nullable MailHeader mail, List<Member> carried, List<String> lost, List<String> locked) {}

    /** @param bytes of the file that came in */
    Family(CaseFile caseFile, Readings readings, long bytes, CancelFlag cancel) {
        this.caseFile = caseFile;
        this.readings = readings;
        this.cancel = cancel;
        this.room = Math.max(ANYHOW, RATIO * bytes);
    }

    /** Reads a file that is kept already, and what it carries. */
    Member of(String name, String folder, Stored stored) {
        return member(name, folder, stored, 0);
    }

    private Member member(String name, String folder, Stored stored, int depth) {
        cancel.check();
        members++;
        try (Readings.Read read = readings.read(name, stored, room, cancel)) {
            Content content = read.content();
            boolean tooMuch = depth == DEEPEST || members + read.parts().size() > MOST_MEMBERS;
            if (tooMuch && !read.parts().isEmpty()) {
                return new Member(name, folder, content, read.mail(), List.of(),
                        read.parts().stream().map(Part::name).toList(), List.of());
            }
            List<Member> carried = new ArrayList<>();
            List<String> lost = new ArrayList<>();
            if (read.refused()) {
                lost.add(Texts.text("document.carried.all"));
            }
            List<String> locked = new ArrayList<>();
            for (Part part : read.parts()) {
                switch (part.state()) {
                    case WHOLE -> carried.add(child(part, folderOf(name, folder, content, part), depth));
                    case LOST -> lost.add(part.name());
                    case LOCKED -> locked.add(part.name());
                }
            }
            return new Member(name, folder, content, read.mail(), List.copyOf(carried), List.copyOf(lost), List.copyOf(locked));
        }
    }

    private Member child(Part part, String folder, int depth) {
        Stored stored = caseFile.vault().store(part.file(), cancel, Progress.NONE);
        room = Math.max(0, room - stored.bytes());
        return member(part.name(), folder, stored, depth + 1);
    }

    /** An archive is a folder by another name; what is attached to a paper lies beside it. */
    private static String folderOf(String name, String folder, Content content, Part part) {
        if (!Workers.isFolder(content.mediaType())) {
            return folder;
        }
        String inside = folder.isEmpty() ? name : folder + "/" + name;
        return part.folder().isEmpty() ? inside : inside + "/" + part.folder();
    }
}
