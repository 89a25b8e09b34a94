package casebound.formats.flow;

import casebound.model.MailHeader;
import org.jspecify.annotations.Nullable;

/** What reading a file without pages of its own gives: something to look at, and of a mail its head. */
public record View(Flow flow, @Nullable MailHeader mail) {
    public View(Flow flow) {
        this(flow, null);
    }
}
