package casebound.pdf.book;

/** Where a click on a piece of text leads. Always within the book. */
sealed interface Link {
    /** Whether it stands in a table whose every line leads somewhere, so that no rule is needed to show it. */
    default boolean quiet() {
        return false;
    }

    /** To a cited place. Compared by identity: two citations of one place are two links. */
    final class ToSource implements Link {
        private final BookPlan.Cite cite;

        ToSource(BookPlan.Cite cite) {
            this.cite = cite;
        }

        BookPlan.Cite cite() {
            return cite;
        }
    }

    /**
     * To a place in the book.
     *
     * @param page page index from 0 in the whole book
     * @param y points from the page's top
     */
    record ToPlace(int page, float y) implements Link {}

    /** To a heading of the text. @param index from 0, counted through the text */
    record ToHeading(int index) implements Link {
        @Override
        public boolean quiet() {
            return true;
        }
    }

    /** To the sheet of a source. */
    record ToSheet(String source) implements Link {
        @Override
        public boolean quiet() {
            return true;
        }
    }
}
