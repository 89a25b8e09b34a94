package casebound.worker;

import casebound.formats.Formats;
import casebound.formats.Opened;
import casebound.formats.Pages;
import casebound.model.OutlineEntry;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.work.Progress;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the outline that a document brings along. */
final class OutlineJob implements Job {
    static final String NAME = "outline";

    @Override
    public byte[] run(byte[] input, Path output, Progress progress) throws IOException {
        FileRequest request = FileRequest.decode(input);
        Opened opened = open(request.file(), request.nameHint(), request.password());
        List<OutlineEntry> entries = switch (opened) {
            case Opened.Open open -> {
                try (Pages pages = open.pages()) {
                    yield pages.outline();
                }
            }
            case Opened.Locked _ -> throw Problem.of(Code.FILE_ENCRYPTED).exception();
            case Opened.Broken broken -> throw broken.problem().exception();
            case Opened.Other _ -> List.of();
        };
        return Payload.of(out -> {
            out.writeInt(entries.size());
            for (OutlineEntry entry : entries) {
                Payload.text(out, entry.title());
                out.writeByte(entry.depth());
                out.writeInt(entry.page());
            }
        });
    }

    private static Opened open(Path file, String nameHint, @Nullable String password) {
        try {
            return Formats.open(file, nameHint, password, Integer.MAX_VALUE);
        } catch (IOException notOnDisk) {
            throw Problem.of(Code.FILE_NOT_READABLE, file).exception();
        }
    }

    static List<OutlineEntry> decode(byte[] answer) throws IOException {
        DataInputStream in = Payload.in(answer);
        int count = in.readInt();
        List<OutlineEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(new OutlineEntry(Payload.text(in), in.readByte(), in.readInt()));
        }
        return entries;
    }
}
