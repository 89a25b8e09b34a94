package casebound.ui.documents;

import java.util.UUID;

/** An import that has ended, as the line above the documents tells of it. */
interface Ended {
    /** The receipt with all that is to be said of it. */
    UUID receipt();

    /** One sentence with the counts. */
    String summary();

    /** How many files need a password. */
    int locked();
}
