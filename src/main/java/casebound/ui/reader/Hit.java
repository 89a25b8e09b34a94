package casebound.ui.reader;

import casebound.model.Area;
import java.util.List;

/**
 * An occurrence of what find looks for.
 *
 * @param page page index from 0
 * @param from the first character in the page's text
 * @param areas its rectangles, one a line
 */
record Hit(int page, int from, List<Area> areas) {}
