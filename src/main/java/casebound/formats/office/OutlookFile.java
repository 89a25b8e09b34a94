package casebound.formats.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** What Outlook keeps of one mail (MS-OXMSG); what it does not say is empty. */
public final class OutlookFile implements AutoCloseable {
    private static final String PROPERTIES = "__properties_version1.0";
    private static final String NAMES = "__nameid_version1.0";

    /** The head of a mail's properties, in a file of its own and inside another mail (MS-OXMSG 2.4.1), in bytes. */
    private static final int HEAD_OF_OWN = 32;
    private static final int HEAD_INSIDE = 24;

    private final POIFSFileSystem system;
    private final MAPIMessage message;

    private OutlookFile(POIFSFileSystem system) throws IOException {
        this.system = system;
        this.message = new MAPIMessage(system);
        message.setReturnNullOnMissingChunk(true);
        message.guess7BitEncoding();
    }

    /** @throws IOException if it is damaged */
    public static OutlookFile open(Path file) throws IOException {
        POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true);
        try {
            return new OutlookFile(system);
        } catch (IOException | RuntimeException damaged) {
            system.close();
            throw damaged;
        }
    }

    private interface Said<T> {
        @Nullable T get() throws ChunkNotFoundException;
    }

    private static String text(Said<String> said) {
        try {
            String text = said.get();
            return text == null ? "" : text.replace("\u0000", "").strip();
        } catch (ChunkNotFoundException missing) {
            return "";
        }
    }

    public String subject() {
        return text(message::getSubject);
    }

    public String sender() {
        String name = text(message::getDisplayFrom);
        StringChunk address = message.getMainChunks().getEmailFromChunk();
        String mail = address == null || address.getValue() == null ? "" : address.getValue().strip();
        return mail.contains("@") && !name.contains(mail) ? name.isEmpty() ? mail : name + " <" + mail + ">" : name;
    }

    public String recipients() {
        return text(message::getDisplayTo);
    }

    public String copies() {
        return text(message::getDisplayCC);
    }

    public String blindCopies() {
        return text(message::getDisplayBCC);
    }

    public String messageId() {
        StringChunk id = message.getMainChunks().getMessageId();
        return id == null || id.getValue() == null ? "" : id.getValue().replaceAll("[<>\\s]", "");
    }

    /** When it was sent or, where that is not known, received. */
    public @Nullable Instant sent() {
        try {
            java.util.Calendar date = message.getMessageDate();
            return date == null ? null : date.toInstant();
        } catch (ChunkNotFoundException missing) {
            return null;
        }
    }

    /** The lines of the head as it came over the internet. */
    public List<String> internetHead() {
        try {
            String[] lines = message.getHeaders();
            return lines == null ? List.of() : List.of(lines);
        } catch (ChunkNotFoundException missing) {
            return List.of();
        }
    }

    public String webPage() {
        return text(message::getHtmlBody);
    }

    public String plainText() {
        return text(message::getTextBody);
    }

    /** Unpacked, each character one byte. */
    public String richText() {
        return text(message::getRtfBody);
    }

    /** What came with it. */
    public List<Attachment> attachments() {
        List<Attachment> attachments = new ArrayList<>();
        for (AttachmentChunks chunks : message.getAttachmentFiles()) {
            attachments.add(new Attachment(chunks));
        }
        return attachments;
    }

    /** One attachment. */
    public final class Attachment {
        private final AttachmentChunks chunks;

        private Attachment(AttachmentChunks chunks) {
            this.chunks = chunks;
        }

        /** As it came; empty where that is not known. */
        public String name() {
            for (StringChunk each : new StringChunk[] {chunks.getAttachLongFileName(), chunks.getAttachFileName(), chunks.getAttachDisplayName()}) {
                if (each != null && each.getValue() != null && !each.getValue().isBlank()) {
                    String name = each.getValue().strip();
                    return isMail() && !name.toLowerCase(java.util.Locale.ROOT).endsWith(".msg") ? name + ".msg" : name;
                }
            }
            return "";
        }

        public boolean isMail() {
            return chunks.isEmbeddedMessage();
        }

        /** Writes its bytes; a mail or another file system becomes a file of its own. */
        public void write(OutputStream out) throws IOException {
            if (chunks.getAttachmentDirectory() != null) {
                DirectoryNode folder = (DirectoryNode) chunks.getAttachmentDirectory().getDirectory();
                if (isMail()) {
                    writeMail(folder, out);
                } else {
                    Folders.write(folder, out);
                }
            } else if (chunks.getAttachData() != null && chunks.getAttachData().getValue() != null) {
                out.write(chunks.getAttachData().getValue());
            }
        }
    }

    /** A mail of its own has a longer head of properties, and the names that it shared with the one around it. */
    private void writeMail(DirectoryNode inside, OutputStream out) throws IOException {
        try (POIFSFileSystem own = new POIFSFileSystem()) {
            for (Entry entry : inside) {
                if (entry.getName().equals(PROPERTIES) && entry instanceof DocumentEntry properties) {
                    own.createDocument(new ByteArrayInputStream(lengthened(properties)), PROPERTIES);
                } else {
                    EntryUtils.copyNodeRecursively(entry, own.getRoot());
                }
            }
            if (system.getRoot().hasEntryCaseInsensitive(NAMES) && !own.getRoot().hasEntryCaseInsensitive(NAMES)) {
                EntryUtils.copyNodeRecursively(system.getRoot().getEntryCaseInsensitive(NAMES), own.getRoot());
            }
            own.getRoot().setStorageClsid(system.getRoot().getStorageClsid());
            own.writeFilesystem(out);
        }
    }

    private static byte[] lengthened(DocumentEntry properties) throws IOException {
        try (DocumentInputStream in = new DocumentInputStream(properties)) {
            byte[] inside = in.readAllBytes();
            int head = Math.min(HEAD_INSIDE, inside.length);
            byte[] own = new byte[inside.length + HEAD_OF_OWN - HEAD_INSIDE];
            System.arraycopy(inside, 0, own, 0, head);
            System.arraycopy(inside, head, own, head + HEAD_OF_OWN - HEAD_INSIDE, inside.length - head);
            return own;
        }
    }

    @Override
    public void close() throws IOException {
        message.close();
        system.close();
    }
}
