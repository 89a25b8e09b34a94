package casebound.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What was found when a content was looked through for what should not leave the office.
 *
 * @param rules the version of the rules: what was found by older ones is looked for again
 * @param ocrBytes how much OCR had read of it by then; more of it asks for another look
 * @param inFile what only the file itself shows: hidden text, tracked changes
 * @param inText what stands in the texts of its pages
 * @param blank whether no page has any text, and OCR has nothing left to read
 */
public record PrivacyLook(int rules, long ocrBytes, boolean blank, List<PrivacyWarning> inFile, List<PrivacyWarning> inText) {
    private static final int MAGIC = 0x43425057;
    private static final int MOST = 1_000_000;

    public PrivacyLook {
        inFile = List.copyOf(inFile);
        inText = List.copyOf(inText);
    }

    /** All that was found, in the order of the pages. */
    public List<PrivacyWarning> warnings() {
        List<PrivacyWarning> all = new ArrayList<>(inFile);
        all.addAll(inText);
        all.sort(Comparator.comparingInt(PrivacyWarning::page).thenComparing(PrivacyWarning::type));
        return all;
    }

    /** As it is kept: {@code CBPW}, a checksum of what follows, and the components in their order. */
    public byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(rules);
            out.writeLong(ocrBytes);
            out.writeBoolean(blank);
            write(out, inFile);
            write(out, inText);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        byte[] body = bytes.toByteArray();
        return ByteBuffer.allocate(8 + body.length).putInt(MAGIC).putInt(checksum(body, 0)).put(body).array();
    }

    /** @throws IOException if it is none, or damaged */
    public static PrivacyLook decode(byte[] kept) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(kept));
        if (in.readInt() != MAGIC || in.readInt() != checksum(kept, 8)) {
            throw PageCodec.damaged();
        }
        return new PrivacyLook(in.readInt(), in.readLong(), in.readBoolean(), read(in), read(in));
    }

    private static int checksum(byte[] bytes, int from) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, bytes.length - from);
        return (int) crc.getValue();
    }

    /** Writes warnings as {@link #read} takes them. */
    public static void write(DataOutputStream out, List<PrivacyWarning> warnings) throws IOException {
        out.writeInt(warnings.size());
        for (PrivacyWarning warning : warnings) {
            out.writeByte(warning.type().ordinal());
            out.writeInt(warning.page());
            out.writeInt(warning.places());
            out.writeInt(warning.areas().size());
            for (Area area : warning.areas()) {
                out.writeFloat(area.x());
                out.writeFloat(area.y());
                out.writeFloat(area.width());
                out.writeFloat(area.height());
            }
        }
    }

    /** @throws IOException if these are none */
    public static List<PrivacyWarning> read(DataInputStream in) throws IOException {
        List<PrivacyWarning> warnings = new ArrayList<>();
        PrivacyWarning.Type[] types = PrivacyWarning.Type.values();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            int type = in.readUnsignedByte();
            int page = in.readInt();
            int places = in.readInt();
            int areas = in.readInt();
            if (type >= types.length || page < 0 || places < 1 || areas < 0 || areas > MOST) {
                throw PageCodec.damaged();
            }
            List<Area> where = new ArrayList<>();
            for (int a = 0; a < areas; a++) {
                where.add(new Area(page, in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat()));
            }
            warnings.add(new PrivacyWarning(types[type], page, where, places));
        }
        return warnings;
    }
}
