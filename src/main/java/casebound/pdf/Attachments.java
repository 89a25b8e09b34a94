package casebound.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;

/** The files that are attached to a PDF, to the whole or to a place on a page (ISO 32000-1, 7.11.4 and 12.5.6.15). */
final class Attachments {
    private static final int MOST_NODES = 100_000;

    private final PdfReader.Attached attached;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;

    Attachments(PdfReader.Attached attached) {
        this.attached = attached;
    }

    void of(PDDocument document, List<PDPage> pages) throws IOException {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            tree(names.getEmbeddedFiles());
        }
        for (PDPage page : pages) {
            for (PDAnnotation annotation : annotations(page)) {
                if (annotation instanceof PDAnnotationFileAttachment attachment
                        && attachment.getFile() instanceof PDComplexFileSpecification file) {
                    take(file, "");
                }
            }
        }
    }

    private static List<PDAnnotation> annotations(PDPage page) {
        try {
            return page.getAnnotations();
        } catch (IOException | RuntimeException damaged) {
            return List.of();
        }
    }

    /** Trees may run in circles. */
    private void tree(PDNameTreeNode<PDComplexFileSpecification> node) throws IOException {
        if (nodes++ > MOST_NODES || !seen.add(node.getCOSObject())) {
            return;
        }
        Map<String, PDComplexFileSpecification> files = node.getNames();
        if (files != null) {
            for (Map.Entry<String, PDComplexFileSpecification> file : files.entrySet()) {
                if (file.getValue() != null) {
                    take(file.getValue(), file.getKey());
                }
            }
        }
        List<PDNameTreeNode<PDComplexFileSpecification>> kids = node.getKids();
        if (kids != null) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : new ArrayList<>(kids)) {
                tree(kid);
            }
        }
    }

    private void take(PDComplexFileSpecification file, String key) throws IOException {
        PDEmbeddedFile embedded = embedded(file);
        if (embedded == null || !seen.add(embedded.getCOSObject())) {
            return;
        }
        String unicode = file.getFileUnicode();
        String name = unicode != null && !unicode.isBlank() ? unicode : file.getFilename() == null ? key : file.getFilename();
        attached.take(name, embedded::createInputStream);
    }

    private static PDEmbeddedFile embedded(PDComplexFileSpecification file) {
        for (PDEmbeddedFile each : new PDEmbeddedFile[] {file.getEmbeddedFileUnicode(), file.getEmbeddedFile(),
                file.getEmbeddedFileDos(), file.getEmbeddedFileMac(), file.getEmbeddedFileUnix()}) {
            if (each != null) {
                return each;
            }
        }
        return null;
    }
}
