package casebound.casefile;

/**
 * Something that {@link CaseFile#verify} found.
 *
 * @param what which comparison failed
 * @param where what it is about, by number, hash or id, never by name
 */
public record Deviation(What what, String where) {

    /** The comparisons; those that are damage make a command end with 3. */
    public enum What {
        JOURNAL(true), ORIGINAL_MISSING(true), ORIGINAL_ALTERED(true), DATABASE(true), INDEX(false), DERIVED_MISSING(false),
        LEFT_OVER(false), NEEDS_ATTENTION(false);

        private final boolean damage;

        What(boolean damage) {
            this.damage = damage;
        }

        public boolean damage() {
            return damage;
        }
    }
}
