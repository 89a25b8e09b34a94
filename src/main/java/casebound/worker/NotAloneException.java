package casebound.worker;

/** A job failed in a process that had another one to do meanwhile, so nobody knows whose fault it was. */
final class NotAloneException extends Exception {
    private static final long serialVersionUID = 1;
}
