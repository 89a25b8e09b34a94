package casebound.store;

/** A step that refers to a record which is not there, or makes one that is there already. */
public final class BrokenKey extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenKey(Throwable cause) {
        super("key", cause);
    }
}
