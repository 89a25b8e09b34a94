package casebound.loadfile;

import java.util.List;
import java.util.Locale;

/** What a column of a load file can mean here, with the names under which it goes (FIELD 1.16). */
public enum Field {
    BEGBATES("begbates", "begdoc", "begdocno", "bates begin", "prod beg", "control number", "docid", "doc id", "document id", "upi", "bates"),
    ENDBATES("endbates", "enddoc", "enddocno", "bates end", "prod end"),
    BEGATTACH("begattach", "beg attach", "prod beg attach", "attach begin"),
    ENDATTACH("endattach", "end attach", "prod end attach", "attach end"),
    PARENT("parent", "parent document id", "parentid", "parent id", "attachment_parent", "parent_doc"),
    CUSTODIAN("custodian", "custodian name"),
    DATESENT("datesent", "date sent", "sent date", "sentdate", "sent"),
    TIMESENT("timesent", "time sent"),
    FROM("from", "email from", "author"),
    TO("to", "email to", "recipients"),
    SUBJECT("subject", "email subject", "title", "docsubject"),
    FILENAME("filename", "file name", "file_name", "original file name"),
    FOLDER("folder path", "folder", "original folder path", "production path"),
    NATIVEPATH("nativepath", "native path", "native_link", "nativelink", "native link", "native file", "file_path", "file path", "doclink"),
    TEXTPATH("textpath", "text path", "text_link", "textlink", "text link", "extracted text", "extractedtext", "ocrpath", "ocr path"),
    PAGECOUNT("pagecount", "page count", "pages", "pgcount", "numpages");

    private final List<String> names;

    Field(String... names) {
        this.names = List.of(names);
    }

    /** How well a column's name says that it means this: the place of the name in the list, from 0; −1 where it does not. */
    int fits(String column) {
        return names.indexOf(column.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    }
}
