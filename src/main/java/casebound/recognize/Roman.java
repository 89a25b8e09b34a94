package casebound.recognize;

/** Small Roman numerals, as front matter is numbered with. */
final class Roman {
    private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"};
    private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

    private Roman() {}

    /** The numeral for 1 to 89. */
    static String of(long number) {
        return TENS[(int) (number / 10)] + ONES[(int) (number % 10)];
    }

    /** Its value, or 0 where this is no numeral in its usual form. */
    static int value(String numeral) {
        for (int number = 1; number < 90; number++) {
            if (of(number).equals(numeral)) {
                return number;
            }
        }
        return 0;
    }
}
