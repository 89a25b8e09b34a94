package casebound.ui.documents;

import casebound.model.CaseDates;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Kind;
import casebound.model.Recordings;
import casebound.problem.Texts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A document as the grid shows it. What the grid sorts and filters by is made with the row, in the background: ten
 * thousand of them are compared while somebody waits.
 *
 * @param targets the parties, proceedings and tags that it is about, in the order in which they were added
 * @param receipts the receipts of the intakes with which it came
 * @param date the date as the grid shows it; empty where none was given
 * @param parties the names of its parties
 * @param proceedings the names of its proceedings
 * @param tags the names of its tags
 * @param attachments how many documents came in it or with it
 * @param depth how far down in its family it stands: 0 for what came by itself, 1 for what that carried
 * @param privacy what was found in it that should not leave the office, and nobody has checked
 * @param companion whether it is a file of another document: an image that is one of its pages, its text, its images
 * @param words everything that the filter looks at, in small letters
 */
record DocumentRow(Document document, Content content, List<Target> targets, List<Target> receipts, String date, String parties,
        String proceedings, String tags, int attachments, int depth, Privacy privacy, boolean companion, String words) {

    /** Whether, and if not why, the pages can be read. */
    enum State { READABLE, RECORDING, NOT_YET, PARTLY_LOCKED, LOCKED, DAMAGED, SEQUESTERED }

    /**
     * What was found when it was looked through.
     *
     * @param warnings how many nobody has checked
     * @param blank whether it has pages and no text, and OCR has nothing left to read
     */
    record Privacy(int warnings, boolean blank) {
        static final Privacy NOTHING = new Privacy(0, false);
    }

    /** Why a document needs a person. */
    enum Need {
        PRIVACY, NOT_READABLE, NO_TEXT;

        private boolean is(DocumentRow row) {
            return switch (this) {
                case PRIVACY -> row.privacy.warnings() > 0;
                case NOT_READABLE -> switch (row.state()) {
                    case NOT_YET, PARTLY_LOCKED, LOCKED, DAMAGED -> true;
                    case READABLE, RECORDING, SEQUESTERED -> false;
                };
                case NO_TEXT -> row.privacy.blank();
            };
        }
    }

    static DocumentRow of(Document document, Content content, List<Target> targets, List<Target> receipts, Privacy found, boolean companion) {
        Privacy privacy = document.sequestered() ? Privacy.NOTHING : found;
        String date = document.date().known() ? CaseDates.shown(document.date()) : "";
        String parties = names(targets, Kind.PARTY);
        String proceedings = names(targets, Kind.PROCEEDING);
        String tags = names(targets, Kind.TAG);
        String words = String.join("\n", document.shownTitle(), document.name(), document.folder(), document.type(),
                document.author(), date, stateWords(document, content), parties, proceedings, tags);
        return new DocumentRow(document, content, List.copyOf(targets), List.copyOf(receipts), date, parties, proceedings, tags, 0, 0,
                privacy, companion, words.toLowerCase(Locale.ROOT));
    }

    /** The same in another place in its family. */
    DocumentRow with(int carried, int down) {
        return carried == attachments && down == depth ? this
                : new DocumentRow(document, content, targets, receipts, date, parties, proceedings, tags, carried, down, privacy, companion, words);
    }

    /** Whether it needs a person for that reason. */
    boolean needs(Need need) {
        return need.is(this);
    }

    /** The number of attachments, or nothing where there are none. */
    String attached() {
        return attachments == 0 ? "" : String.valueOf(attachments);
    }

    UUID id() {
        return document.id();
    }

    String title() {
        return document.shownTitle();
    }

    State state() {
        return state(document, content);
    }

    /** What the state is called; a recording says what it is. */
    String stateWords() {
        return stateWords(document, content);
    }

    private static String stateWords(Document document, Content content) {
        State state = state(document, content);
        return state == State.RECORDING ? Recordings.words(content) : Texts.text("documents.state." + state);
    }

    private static State state(Document document, Content content) {
        if (document.sequestered()) {
            return State.SEQUESTERED;
        }
        return switch (content.readability()) {
            case READABLE -> content.partlyLocked() ? State.PARTLY_LOCKED : State.READABLE;
            case UNSUPPORTED -> content.recording() ? State.RECORDING : State.NOT_YET;
            case ENCRYPTED -> State.LOCKED;
            case UNREADABLE -> State.DAMAGED;
        };
    }

    List<Target> about(Kind kind) {
        return targets.stream().filter(target -> target.ref().kind() == kind).toList();
    }

    String names(Kind kind) {
        return switch (kind) {
            case PARTY -> parties;
            case PROCEEDING -> proceedings;
            default -> tags;
        };
    }

    /** The number of pages, or nothing where the pages cannot be read. */
    String pages() {
        return content.pages() == 0 ? "" : String.valueOf(content.pages());
    }

    private static String names(List<Target> targets, Kind kind) {
        return targets.stream().filter(target -> target.ref().kind() == kind).map(Target::name)
                .collect(Collectors.joining(", "));
    }
}
