package casebound.work;

/** Hears how far long work has come. Called on the thread that works, as often as it likes. */
@FunctionalInterface
public interface Progress {
    /** For work that nobody watches. */
    Progress NONE = (done, total) -> {};

    /**
     * @param done how much is done
     * @param total how much there is in all; 0 while that is not known
     */
    void at(long done, long total);
}
