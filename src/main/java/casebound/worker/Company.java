package casebound.worker;

/** Whether a job may share its process with another. */
enum Company {
    /** When it fails there for a reason that may be the other's, it is done once more alone. */
    ALLOWED,
    NONE
}
