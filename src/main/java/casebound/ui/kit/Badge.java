package casebound.ui.kit;

/**
 * What stands behind a section's name in the sidebar.
 *
 * @param count how many there are; negative for nothing to say
 * @param attention whether the count is of things that need a person; it then has the warning triangle
 */
public record Badge(int count, boolean attention) {
    public static final Badge NONE = new Badge(-1, false);

    public static Badge of(int count) {
        return new Badge(count, false);
    }

    public String text() {
        return count < 0 ? "" : String.valueOf(count);
    }
}
