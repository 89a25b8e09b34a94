package casebound.model;

import java.util.List;
import java.util.UUID;

/**
 * One record of a case. Its components are its fields in the journal, its columns in the database and its members in a
 * case-data file, all by the same name. A text is never null: an empty one is {@code ""}.
 */
public sealed interface Entity
        permits Matter, Proceeding, ProceedingRelation, Party, PartyAlias, Role, Counsel, Charge, Content, Document,
        Message, PageRange, PageLabelRun, Tag, Tagging, Anchor, Link, Fact, Citation, Filing, FilingDocument, EvidenceItem,
        Exhibit, Production, ProductionItem, Setting, Issue, CustodyEvent, Entitlement, DisclosureDecision, Question, SignOff,
        ReaderPair, Note, MissingItem, Receipt, ReceivedFile, BriefDraft, BriefPart, BriefParagraph, ParagraphSource,
        PrivacyCheck {

    /** The record's id, a UUID of version 7; of a {@link Content} version 8, made from its hash. */
    UUID id();

    /** What today's rules find wrong with the record by itself, each naming the field; empty when nothing is. */
    default List<Fault> faults() {
        return List.of();
    }

    /** The kind of this record. */
    default Kind kind() {
        return Kind.of(getClass());
    }

    /** A reference to this record. */
    default Ref ref() {
        return new Ref(kind(), id());
    }
}
