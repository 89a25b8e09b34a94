package casebound.formats.office;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Makes a file of its own from a folder inside a file of Microsoft's older kind. */
final class Folders {
    private Folders() {}

    static void write(DirectoryEntry folder, OutputStream out) throws IOException {
        try (POIFSFileSystem own = new POIFSFileSystem()) {
            EntryUtils.copyNodes(folder, own.getRoot());
            own.getRoot().setStorageClsid(folder.getStorageClsid());
            own.writeFilesystem(out);
        }
    }
}
