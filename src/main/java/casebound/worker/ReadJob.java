package casebound.worker;

import casebound.formats.Formats;
import casebound.formats.Opened;
import casebound.formats.Pages;
import casebound.formats.parts.Parts;
import casebound.model.PageText;
import casebound.model.PageTextsWriter;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.work.Progress;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads one file and writes the texts of its pages. */
final class ReadJob implements Job {
    static final String NAME = "read";

    /**
     * What is to be read.
     *
     * @param maxBytes of page texts, after packing
     * @param parts a folder for the files that it carries; null where nobody asks for them
     * @param maxPartBytes of all of them together
     */
    record Request(Path file, String nameHint, @Nullable String password, int maxPages, long maxBytes, @Nullable Path parts,
            long maxPartBytes) {
        byte[] encode() {
            return Payload.of(out -> {
                Payload.text(out, file.toString());
                Payload.text(out, nameHint);
                Payload.optional(out, password);
                out.writeInt(maxPages);
                out.writeLong(maxBytes);
                Payload.optional(out, parts == null ? null : parts.toString());
                out.writeLong(maxPartBytes);
            });
        }

        static Request decode(byte[] payload) throws IOException {
            DataInputStream in = Payload.in(payload);
            Path file = Path.of(Payload.text(in));
            String name = Payload.text(in);
            String password = Payload.optional(in);
            int pages = in.readInt();
            long bytes = in.readLong();
            String parts = Payload.optional(in);
            return new Request(file, name, password, pages, bytes, parts == null ? null : Path.of(parts), in.readLong());
        }
    }

    @Override
    public byte[] run(byte[] input, Path output, Progress progress) throws IOException {
        Request request = Request.decode(input);
        Unpacking unpacking = request.parts() == null ? null : new Unpacking(request.parts(), request.maxPartBytes(), progress);
        Reading reading = switch (open(request, unpacking == null ? Parts.NONE : unpacking)) {
            case Opened.Open open -> read(open, request, output, unpacking == null ? 0 : unpacking.locked(), progress);
            case Opened.Locked locked -> new Reading.Encrypted(locked.mediaType());
            case Opened.Broken broken -> new Reading.Unreadable(broken.mediaType(), broken.problem());
            case Opened.Other other -> new Reading.Unsupported(other.mediaType(), other.milliseconds());
        };
        if (unpacking != null) {
            unpacking.finish();
        }
        return encode(reading);
    }

    private static Opened open(Request request, Parts parts) {
        try {
            return Formats.open(request.file(), request.nameHint(), request.password(), request.maxPages(), parts);
        } catch (IOException notOnDisk) {
            return new Opened.Broken("application/octet-stream", Problem.of(Code.FILE_NOT_READABLE, request.file()));
        }
    }

    private static Reading read(Opened.Open open, Request request, Path output, int locked, Progress progress) throws IOException {
        try (Pages pages = open.pages(); PageTextsWriter writer = new PageTextsWriter(output)) {
            long characters = 0;
            int unreadable = 0;
            for (int page = 0; page < pages.count(); page++) {
                progress.at(page, pages.count());
                PageText text = textOf(pages, page);
                unreadable += text == null ? 1 : 0;
                characters += writer.append(text == null ? empty(pages, page) : text);
                if (writer.bytes() > request.maxBytes()) {
                    return new Reading.Unreadable(open.mediaType(), Problem.of(Code.FILE_TOO_LARGE));
                }
            }
            if (unreadable == pages.count()) {
                return new Reading.Unreadable(open.mediaType(), Problem.of(Code.FILE_BROKEN));
            }
            writer.finish(pages.extractor());
            return new Reading.Readable(open.mediaType(), pages.count(), characters, pages.extractor(), open.mail(), locked);
        }
    }

    /** One damaged page does not keep the others from being read. */
    private static @Nullable PageText textOf(Pages pages, int page) {
        try {
            return pages.text(page);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            return null;
        }
    }

    private static PageText empty(Pages pages, int page) {
        return new PageText(pages.width(page), pages.height(page), "", new float[0]);
    }

    private static byte[] encode(Reading reading) {
        return Payload.of(out -> {
            out.writeByte(switch (reading) {
                case Reading.Readable _ -> 0;
                case Reading.Encrypted _ -> 1;
                case Reading.Unreadable _ -> 2;
                case Reading.Unsupported _ -> 3;
            });
            Payload.text(out, reading.mediaType());
            if (reading instanceof Reading.Readable readable) {
                out.writeInt(readable.pages());
                out.writeLong(readable.characters());
                Payload.text(out, readable.extractor());
                out.writeBoolean(readable.mail() != null);
                if (readable.mail() != null) {
                    MailPayload.write(out, readable.mail());
                }
                out.writeInt(readable.locked());
            } else if (reading instanceof Reading.Unreadable unreadable) {
                Payload.problem(out, unreadable.problem());
            } else if (reading instanceof Reading.Unsupported unsupported) {
                out.writeLong(unsupported.milliseconds());
            }
        });
    }

    static Reading decode(byte[] answer) throws IOException {
        DataInputStream in = Payload.in(answer);
        int kind = in.readUnsignedByte();
        String mediaType = Payload.text(in);
        return switch (kind) {
            case 0 -> new Reading.Readable(mediaType, in.readInt(), in.readLong(), Payload.text(in),
                    in.readBoolean() ? MailPayload.read(in) : null, in.readInt());
            case 1 -> new Reading.Encrypted(mediaType);
            case 2 -> new Reading.Unreadable(mediaType, Payload.problem(in));
            case 3 -> new Reading.Unsupported(mediaType, in.readLong());
            default -> throw new IOException("not a reading");
        };
    }
}
