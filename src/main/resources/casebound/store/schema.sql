-- The picture of the journal: every table is one kind of record, every column one of its fields, by the same name.
-- It is never migrated: when this file changes, the database is thrown away and made again from the journal.
-- Only keys are enforced here; what else must hold is checked when a change is made (casebound.model).

-- What the database has applied of the journal.
create table applied (
    only_row  int primary key check (only_row = 1),
    seq       bigint not null,
    hash      char(64) not null
);
insert into applied values (1, 0, repeat('0', 64));

-- Every record once, so that a reference to any kind can be a key.
create table record (
    kind  varchar(20) not null,
    id    uuid primary key,
    unique (kind, id)
);

-- The headers of the journal's lines, for undo, history and "changed by".
create table history (
    seq     bigint primary key,
    hash    char(64) not null,
    time    timestamp(9) with time zone not null,
    who     varchar not null,
    title   varchar not null,
    "GROUP" uuid not null,
    undoes  varchar not null,
    erased  boolean not null
);

-- Which line touched which record.
create table touched (
    record_id  uuid not null,
    kind       varchar(20) not null,
    seq        bigint not null references history,
    primary key (record_id, seq)
);

create table matter (
    id      uuid primary key references record,
    title   varchar not null,
    sample  boolean not null,
    note    varchar not null
);

create table setting (
    id       uuid primary key references record,
    name     varchar not null,
    "VALUE"  varchar not null
);

create table party (
    id       uuid primary key references record,
    type     varchar(40),
    name     varchar not null,
    contact  varchar not null,
    note     varchar not null
);

create table party_alias (
    id        uuid primary key references record,
    party_id  uuid not null references party,
    name      varchar not null
);

create table proceeding (
    id                     uuid primary key references record,
    type                   varchar(40),
    name                   varchar not null,
    caption                varchar not null,
    court                  varchar not null,
    "NUMBER"               varchar not null,
    judge                  varchar not null,
    status                 varchar not null,
    filed_start            timestamp,
    filed_end              timestamp,
    filed_qualifier        varchar(20) not null,
    filed_precision        varchar(20) not null,
    filed_order            int not null,
    filed_zone             varchar not null,
    filed_text             varchar not null,
    trial_began_start      timestamp,
    trial_began_end        timestamp,
    trial_began_qualifier  varchar(20) not null,
    trial_began_precision  varchar(20) not null,
    trial_began_order      int not null,
    trial_began_zone       varchar not null,
    trial_began_text       varchar not null,
    ended_start            timestamp,
    ended_end              timestamp,
    ended_qualifier        varchar(20) not null,
    ended_precision        varchar(20) not null,
    ended_order            int not null,
    ended_zone             varchar not null,
    ended_text             varchar not null,
    next_date_start        timestamp,
    next_date_end          timestamp,
    next_date_qualifier    varchar(20) not null,
    next_date_precision    varchar(20) not null,
    next_date_order        int not null,
    next_date_zone         varchar not null,
    next_date_text         varchar not null,
    next_event             varchar not null,
    our_side               varchar(40),
    note                   varchar not null
);

create table proceeding_relation (
    id       uuid primary key references record,
    from_id  uuid not null references proceeding,
    type     varchar(40),
    to_id    uuid not null references proceeding
);

create table role (
    id              uuid primary key references record,
    party_id        uuid not null references party,
    proceeding_id   uuid not null references proceeding,
    title           varchar not null,
    side            varchar(40),
    from_start      timestamp,
    from_end        timestamp,
    from_qualifier  varchar(20) not null,
    from_precision  varchar(20) not null,
    from_order      int not null,
    from_zone       varchar not null,
    from_text       varchar not null,
    to_start        timestamp,
    to_end          timestamp,
    to_qualifier    varchar(20) not null,
    to_precision    varchar(20) not null,
    to_order        int not null,
    to_zone         varchar not null,
    to_text         varchar not null
);

create table counsel (
    id              uuid primary key references record,
    attorney_id     uuid not null references party,
    role_id         uuid not null references role,
    type            varchar not null,
    from_start      timestamp,
    from_end        timestamp,
    from_qualifier  varchar(20) not null,
    from_precision  varchar(20) not null,
    from_order      int not null,
    from_zone       varchar not null,
    from_text       varchar not null,
    to_start        timestamp,
    to_end          timestamp,
    to_qualifier    varchar(20) not null,
    to_precision    varchar(20) not null,
    to_order        int not null,
    to_zone         varchar not null,
    to_text         varchar not null
);

create table charge (
    id                  uuid primary key references record,
    proceeding_id       uuid not null references proceeding,
    party_id            uuid not null references party,
    type                varchar(40),
    count               varchar not null,
    title               varchar not null,
    statute             varchar not null,
    disposition         varchar not null,
    disposed_start      timestamp,
    disposed_end        timestamp,
    disposed_qualifier  varchar(20) not null,
    disposed_precision  varchar(20) not null,
    disposed_order      int not null,
    disposed_zone       varchar not null,
    disposed_text       varchar not null,
    outcome             varchar not null
);

create table content (
    id           uuid primary key references record,
    sha256       varchar not null,
    bytes        bigint not null,
    media_type   varchar not null,
    readability  varchar(40),
    pages        int not null,
    characters   bigint not null,
    milliseconds bigint not null,
    problem      varchar not null,
    extractor    varchar not null
);

create table document (
    id                uuid primary key references record,
    content_id        uuid not null references content,
    name              varchar not null,
    folder            varchar not null,
    received          timestamp(9) with time zone not null,
    received_from_id  uuid references party,
    parent_id         uuid references document,
    version_of_id     uuid references document,
    version           varchar(40),
    title             varchar not null,
    type              varchar not null,
    date_start        timestamp,
    date_end          timestamp,
    date_qualifier    varchar(20) not null,
    date_precision    varchar(20) not null,
    date_order        int not null,
    date_zone         varchar not null,
    date_text         varchar not null,
    author            varchar not null,
    custodian_id      uuid references party,
    confidentiality   varchar(40),
    privileged        boolean not null,
    sequestered       boolean not null,
    sequester_reason  varchar not null,
    note              varchar not null
);

create table message (
    id            uuid primary key references record,
    document_id   uuid not null references document,
    sender        varchar not null,
    recipients    varchar not null,
    copies        varchar not null,
    blind_copies  varchar not null,
    subject       varchar not null,
    sent_start      timestamp,
    sent_end        timestamp,
    sent_qualifier  varchar(20) not null,
    sent_precision  varchar(20) not null,
    sent_order      int not null,
    sent_zone       varchar not null,
    sent_text       varchar not null,
    message_id    varchar not null,
    in_reply_to   varchar not null,
    thread        varchar not null
);

create table page_range (
    id           uuid primary key references record,
    document_id  uuid not null references document,
    first_page   int not null,
    pages        int not null,
    title        varchar not null
);

create table page_label_run (
    id           uuid primary key references record,
    document_id  uuid not null references document,
    scheme       varchar(40),
    first_page   int not null,
    pages        int not null,
    first_label  varchar not null,
    step         int not null
);

create table tag (
    id    uuid primary key references record,
    name  varchar not null
);

create table evidence_item (
    id                     uuid primary key references record,
    "NUMBER"               varchar not null,
    description            varchar not null,
    agency_numbers         varchar not null,
    holder_id              uuid references party,
    holder_side            varchar(40),
    first_known_to_id      uuid references party,
    first_known_start      timestamp,
    first_known_end        timestamp,
    first_known_qualifier  varchar(20) not null,
    first_known_precision  varchar(20) not null,
    first_known_order      int not null,
    first_known_zone       varchar not null,
    first_known_text       varchar not null,
    bearing                varchar(40),
    bearing_said_by        varchar not null,
    document_kind          varchar(20),
    document_id            uuid,
    note                   varchar not null,
    foreign key (document_kind, document_id) references record (kind, id)
);

create table fact (
    id              uuid primary key references record,
    date_start      timestamp,
    date_end        timestamp,
    date_qualifier  varchar(20) not null,
    date_precision  varchar(20) not null,
    date_order      int not null,
    date_zone       varchar not null,
    date_text       varchar not null,
    text            varchar not null,
    status          varchar(40),
    material        boolean not null,
    "KEY"           boolean not null,
    note            varchar not null
);

create table anchor (
    id           uuid primary key references record,
    document_id  uuid not null references document,
    content_id   uuid not null references content,
    first_page   int not null,
    last_page    int not null,
    areas        varchar not null,
    quote        varchar not null,
    before       varchar not null,
    after        varchar not null,
    extractor    varchar not null
);

create table citation (
    id         uuid primary key references record,
    fact_id    uuid not null references fact,
    anchor_id  uuid not null references anchor,
    stance     varchar(40),
    position   int not null
);

create table note (
    id         uuid primary key references record,
    anchor_id  uuid not null references anchor,
    meaning    varchar(40),
    text       varchar not null
);

create table missing_item (
    id                   uuid primary key references record,
    description          varchar not null,
    holder_id            uuid references party,
    state                varchar(40),
    requested_start      timestamp,
    requested_end        timestamp,
    requested_qualifier  varchar(20) not null,
    requested_precision  varchar(20) not null,
    requested_order      int not null,
    requested_zone       varchar not null,
    requested_text       varchar not null,
    received_id          uuid references document,
    note                 varchar not null
);

create table filing (
    id                 uuid primary key references record,
    proceeding_id      uuid not null references proceeding,
    "NUMBER"           varchar not null,
    filed_start        timestamp,
    filed_end          timestamp,
    filed_qualifier    varchar(20) not null,
    filed_precision    varchar(20) not null,
    filed_order        int not null,
    filed_zone         varchar not null,
    filed_text         varchar not null,
    entered_start      timestamp,
    entered_end        timestamp,
    entered_qualifier  varchar(20) not null,
    entered_precision  varchar(20) not null,
    entered_order      int not null,
    entered_zone       varchar not null,
    entered_text       varchar not null,
    filer_id           uuid references party,
    text               varchar not null,
    answers_id         uuid references filing
);

create table filing_document (
    id             uuid primary key references record,
    filing_id      uuid not null references filing,
    document_kind  varchar(20) not null,
    document_id    uuid not null,
    attachment     varchar not null,
    foreign key (document_kind, document_id) references record (kind, id)
);

create table exhibit (
    id                  uuid primary key references record,
    subject_kind        varchar(20) not null,
    subject_id          uuid not null,
    proceeding_id       uuid not null references proceeding,
    offered_by_id       uuid references party,
    "NUMBER"            varchar not null,
    status              varchar(40),
    admitted_start      timestamp,
    admitted_end        timestamp,
    admitted_qualifier  varchar(20) not null,
    admitted_precision  varchar(20) not null,
    admitted_order      int not null,
    admitted_zone       varchar not null,
    admitted_text       varchar not null,
    description         varchar not null,
    foreign key (subject_kind, subject_id) references record (kind, id)
);

create table production (
    id                      uuid primary key references record,
    proceeding_id           uuid not null references proceeding,
    from_id                 uuid not null references party,
    to_id                   uuid not null references party,
    date_start              timestamp,
    date_end                timestamp,
    date_qualifier          varchar(20) not null,
    date_precision          varchar(20) not null,
    date_order              int not null,
    date_zone               varchar not null,
    date_text               varchar not null,
    method                  varchar not null,
    volume                  varchar not null,
    first_bates             varchar not null,
    last_bates              varchar not null,
    acknowledged_start      timestamp,
    acknowledged_end        timestamp,
    acknowledged_qualifier  varchar(20) not null,
    acknowledged_precision  varchar(20) not null,
    acknowledged_order      int not null,
    acknowledged_zone       varchar not null,
    acknowledged_text       varchar not null,
    note                    varchar not null
);

create table production_item (
    id             uuid primary key references record,
    production_id  uuid not null references production,
    item_kind      varchar(20) not null,
    item_id        uuid not null,
    first_bates    varchar not null,
    last_bates     varchar not null,
    form           varchar not null,
    foreign key (item_kind, item_id) references record (kind, id)
);

create table receipt (
    id                  uuid primary key references record,
    title               varchar not null,
    taken               timestamp(9) with time zone not null,
    from_id             uuid references party,
    received_start      timestamp,
    received_end        timestamp,
    received_qualifier  varchar(20) not null,
    received_precision  varchar(20) not null,
    received_order      int not null,
    received_zone       varchar not null,
    received_text       varchar not null,
    means               varchar not null,
    proceeding_id       uuid references proceeding,
    letter_id           uuid references document,
    production_id       uuid references production,
    first_bates         varchar not null,
    last_bates          varchar not null,
    complete            boolean not null,
    note                varchar not null
);

create table received_file (
    id            uuid primary key references record,
    receipt_id    uuid not null references receipt,
    path          varchar not null,
    inside        varchar not null,
    outcome       varchar(40),
    document_id   uuid references document,
    same_text_id  uuid references document,
    reason        varchar not null,
    load_file     varchar not null,
    line          int not null,
    pages_said    int not null
);

create table link (
    id         uuid primary key references record,
    from_kind  varchar(20) not null,
    from_id    uuid not null,
    type       varchar(40),
    to_kind    varchar(20) not null,
    to_id      uuid not null,
    note       varchar not null,
    foreign key (from_kind, from_id) references record (kind, id),
    foreign key (to_kind, to_id) references record (kind, id)
);

create table tagging (
    id            uuid primary key references record,
    subject_kind  varchar(20) not null,
    subject_id    uuid not null,
    target_kind   varchar(20) not null,
    target_id     uuid not null,
    foreign key (subject_kind, subject_id) references record (kind, id),
    foreign key (target_kind, target_id) references record (kind, id)
);

create table issue (
    id             uuid primary key references record,
    proceeding_id  uuid references proceeding,
    parent_id      uuid references issue,
    type           varchar(40),
    title          varchar not null,
    position       int not null,
    note           varchar not null
);

create table entitlement (
    id             uuid primary key references record,
    proceeding_id  uuid not null references proceeding,
    "FROM"         varchar(40),
    "TO"           varchar(40),
    scope          varchar(40),
    source         varchar not null
);

create table custody_event (
    id              uuid primary key references record,
    item_id         uuid not null references evidence_item,
    date_start      timestamp,
    date_end        timestamp,
    date_qualifier  varchar(20) not null,
    date_precision  varchar(20) not null,
    date_order      int not null,
    date_zone       varchar not null,
    date_text       varchar not null,
    released_by     varchar not null,
    received_by     varchar not null,
    purpose         varchar not null,
    place           varchar not null
);

create table disclosure_decision (
    id              uuid primary key references record,
    item_id         uuid not null references evidence_item,
    proceeding_id   uuid not null references proceeding,
    party_id        uuid not null references party,
    decision        varchar(40),
    reason          varchar not null,
    "BY"            varchar not null,
    date_start      timestamp,
    date_end        timestamp,
    date_qualifier  varchar(20) not null,
    date_precision  varchar(20) not null,
    date_order      int not null,
    date_zone       varchar not null,
    date_text       varchar not null
);

create table question (
    id          uuid primary key references record,
    text        varchar not null,
    about_kind  varchar(20),
    about_id    uuid,
    spelling    varchar not null,
    anchor_id   uuid references anchor,
    answer      varchar not null,
    foreign key (about_kind, about_id) references record (kind, id)
);

create table privacy_check (
    id           uuid primary key references record,
    document_id  uuid not null references document,
    type         varchar(40),
    page         int not null,
    places       int not null,
    "BY"         varchar not null,
    time         timestamp(9) with time zone not null
);

create table reader_pair (
    id          uuid primary key references record,
    name        varchar not null,
    left_id     uuid not null references document,
    left_page   int not null,
    right_id    uuid not null references document,
    right_page  int not null,
    places      varchar not null
);

create table brief_draft (
    id             uuid primary key references record,
    title          varchar not null,
    proceeding_id  uuid references proceeding,
    note           varchar not null
);

create table brief_part (
    id        uuid primary key references record,
    brief_id  uuid not null references brief_draft,
    type      varchar(40),
    heading   varchar not null,
    position  int not null
);

create table brief_paragraph (
    id        uuid primary key references record,
    part_id   uuid not null references brief_part,
    text      varchar not null,
    position  int not null
);

create table paragraph_source (
    id            uuid primary key references record,
    paragraph_id  uuid not null references brief_paragraph,
    source_kind   varchar(20) not null,
    source_id     uuid not null,
    position      int not null,
    foreign key (source_kind, source_id) references record (kind, id)
);

create table sign_off (
    id    uuid primary key references record,
    "BY"  varchar not null,
    time  timestamp(9) with time zone not null,
    seq   bigint not null,
    head  varchar not null,
    note  varchar not null
);
