package casebound.ui.reader;

import casebound.model.Ref;
import org.jspecify.annotations.Nullable;

/**
 * Words on a page that name another paper of the case, and the one place that they can mean. Nobody has decided on it yet.
 *
 * @param words the passage with its quote
 * @param to where it leads
 * @param thing the exhibit or docket entry that is named; null where a place in a document is
 */
public record SuggestedLink(Selection words, Place to, @Nullable Ref thing) {}
