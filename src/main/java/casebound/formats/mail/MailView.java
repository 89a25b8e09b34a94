package casebound.formats.mail;

import casebound.formats.flow.Block;
import casebound.formats.flow.FlowBuilder;
import casebound.formats.flow.Ink;
import casebound.formats.flow.Look;
import casebound.formats.flow.Span;
import casebound.formats.flow.TooLongException;
import casebound.model.CaseDates;
import casebound.model.MailHeader;
import java.util.ArrayList;
import java.util.List;

/** Lays a mail out: its subject, its head as a quiet table, its text. */
final class MailView {
    private MailView() {}

    static FlowBuilder head(MailHeader head, List<String> attachments) {
        FlowBuilder flow = new FlowBuilder(false, Block.Table.Kind.GRID);
        if (!head.subject().isBlank()) {
            flow.add(new Block.Text(List.of(Span.plain(head.subject())), Look.TITLE, 0, ""));
        }
        List<Block.Row> rows = new ArrayList<>();
        row(rows, "From", head.sender());
        row(rows, "To", head.recipients());
        row(rows, "Cc", head.copies());
        row(rows, "Bcc", head.blindCopies());
        row(rows, "Date", head.sent().known() ? CaseDates.shown(head.sent()) : "");
        row(rows, "Attachments", String.join(", ", attachments));
        if (!rows.isEmpty()) {
            flow.add(new Block.Table(rows, Block.Table.Kind.QUIET));
        }
        if (!rows.isEmpty() || !head.subject().isBlank()) {
            flow.add(new Block.Rule());
        }
        return flow;
    }

    private static void row(List<Block.Row> rows, String name, String value) {
        if (!value.isBlank()) {
            rows.add(new Block.Row(List.of(Block.Cell.of(name, Ink.MUTED), Block.Cell.of(value, Ink.TEXT))));
        }
    }

    /** A body of plain text: its lines as they stand, its paragraphs apart. */
    static void plain(String text, FlowBuilder flow) throws TooLongException {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        for (String paragraph : lines.split("\\n[ \\t]*\\n")) {
            String shown = paragraph.replaceAll("^\\n+|\\s+$", "");
            if (!shown.isBlank()) {
                flow.add(Block.Text.of(shown));
            }
        }
    }
}
