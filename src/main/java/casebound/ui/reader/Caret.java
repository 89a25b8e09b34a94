package casebound.ui.reader;

/**
 * A place between two characters of a document.
 *
 * @param page page index from 0
 * @param index of the character behind it in the page's text
 */
record Caret(int page, int index) implements Comparable<Caret> {

    @Override
    public int compareTo(Caret other) {
        return page != other.page ? Integer.compare(page, other.page) : Integer.compare(index, other.index);
    }
}
