package casebound.model;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kinds of record, in an order in which each kind stands behind the kinds that it refers to. The name is what the
 * journal and case-data files call it and must never change.
 */
public enum Kind {
    CASE("case", Matter.class),
    SETTING("setting", Setting.class),
    PARTY("party", Party.class),
    ALIAS("alias", PartyAlias.class),
    PROCEEDING("proceeding", Proceeding.class),
    RELATION("relation", ProceedingRelation.class),
    ISSUE("issue", Issue.class),
    ROLE("role", Role.class),
    COUNSEL("counsel", Counsel.class),
    CHARGE("charge", Charge.class),
    ENTITLEMENT("entitlement", Entitlement.class),
    CONTENT("content", Content.class),
    DOCUMENT("document", Document.class),
    MESSAGE("message", Message.class),
    PAGE_RANGE("pageRange", PageRange.class),
    PAGE_LABELS("pageLabels", PageLabelRun.class),
    TAG("tag", Tag.class),
    EVIDENCE("evidence", EvidenceItem.class),
    CUSTODY("custody", CustodyEvent.class),
    FACT("fact", Fact.class),
    ANCHOR("anchor", Anchor.class),
    CITATION("citation", Citation.class),
    NOTE("note", Note.class),
    MISSING("missing", MissingItem.class),
    FILING("filing", Filing.class),
    FILING_DOCUMENT("filingDocument", FilingDocument.class),
    EXHIBIT("exhibit", Exhibit.class),
    PRODUCTION("production", Production.class),
    PRODUCTION_ITEM("productionItem", ProductionItem.class),
    RECEIPT("receipt", Receipt.class),
    RECEIVED_FILE("receivedFile", ReceivedFile.class),
    DISCLOSURE_DECISION("disclosureDecision", DisclosureDecision.class),
    LINK("link", Link.class),
    TAGGING("tagging", Tagging.class),
    QUESTION("question", Question.class),
    PRIVACY_CHECK("privacyCheck", PrivacyCheck.class),
    READER_PAIR("pair", ReaderPair.class),
    BRIEF("brief", BriefDraft.class),
    BRIEF_PART("briefPart", BriefPart.class),
    BRIEF_PARAGRAPH("paragraph", BriefParagraph.class),
    PARAGRAPH_SOURCE("paragraphSource", ParagraphSource.class),
    SIGN_OFF("signOff", SignOff.class);

    /** The version of each kind's fields that this program writes. */
    public static final int VERSION = 1;

    private static final Map<Class<?>, Kind> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.type, Function.identity()));
    private static final Map<String, Kind> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.text, Function.identity()));

    private final String text;
    private final Class<? extends Entity> type;

    Kind(String text, Class<? extends Entity> type) {
        this.text = text;
        this.type = type;
    }

    /** The name in journal and case-data files. */
    public String text() {
        return text;
    }

    /** The record class of this kind. */
    public Class<? extends Entity> type() {
        return type;
    }

    /** The kind of a record class; the class must be one of {@link Entity}'s. */
    public static Kind of(Class<?> type) {
        return BY_TYPE.get(type);
    }

    /** The kind of that name, or null when this program knows none. */
    public static @org.jspecify.annotations.Nullable Kind named(String text) {
        return BY_NAME.get(text);
    }
}
