package casebound.recognize;

/**
 * Words in a page's text that name another paper (FIELD 1.11).
 *
 * @param number of the exhibit or docket entry, the Bates number, or the page of the transcript
 * @param of whose exhibit: one of P, D, S, J, or nothing; of a transcript the day or volume
 * @param line of the transcript; 0 for a whole page
 * @param from index of the first character in the page's text
 * @param to index behind the last character
 */
public record Reference(Kind kind, String number, String of, int line, int from, int to) {

    /** What is named. */
    public enum Kind { EXHIBIT, FILING, BATES, TRANSCRIPT }
}
