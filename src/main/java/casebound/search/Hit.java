package casebound.search;

import casebound.model.Ref;
import java.util.List;

/**
 * One found page or record.
 *
 * @param page the page from 0; −1 for a whole record
 * @param snippet some words around the best place, white space folded
 * @param marks the found words in the snippet, in order
 * @param score higher is better; comparable within one search only
 */
public record Hit(Ref ref, int page, String title, String label, String snippet, List<Mark> marks, float score) {}
