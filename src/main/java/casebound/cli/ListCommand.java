package casebound.cli;

import casebound.casefile.CaseFile;
import casebound.disclosure.Disclosure;
import casebound.disclosure.Gap;
import casebound.journal.Fields;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Entity;
import casebound.model.Kind;
import casebound.model.PrivacyCheck;
import casebound.model.PrivacyWarning;
import casebound.privacy.PrivacyRun;
import casebound.store.Documents;
import casebound.store.Store;
import casebound.work.CancelFlag;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "list", description = "List the records of one kind.")
final class ListCommand implements Callable<Integer> {
    private final Root root;

    /** The names by which people ask for kinds. */
    enum Listing {
        DOCUMENTS(Kind.DOCUMENT), PARTIES(Kind.PARTY), PROCEEDINGS(Kind.PROCEEDING), ROLES(Kind.ROLE), FILINGS(Kind.FILING),
        EVIDENCE(Kind.EVIDENCE), EXHIBITS(Kind.EXHIBIT), PRODUCTIONS(Kind.PRODUCTION), FACTS(Kind.FACT), LINKS(Kind.LINK),
        NOTES(Kind.NOTE), MISSING(Kind.MISSING), RECEIPTS(Kind.RECEIPT),
        TAGS(Kind.TAG), GAPS(Kind.EVIDENCE), WARNINGS(Kind.DOCUMENT);

        private final Kind kind;

        Listing(Kind kind) {
            this.kind = kind;
        }
    }

    @Parameters(index = "0", paramLabel = "KIND",
            description = "documents, parties, proceedings, roles, filings, evidence, exhibits, productions, facts, links, notes, missing, "
                    + "receipts, gaps, tags or warnings (what should not leave the office)")
    private Listing listing;

    @Parameters(index = "1", paramLabel = "CASE")
    private Path path;

    @Option(names = "--json", description = "One JSON object a record.")
    private boolean json;

    ListCommand(Root root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.in(path, CaseFile.Mode.READ, caseFile -> {
            (listing == Listing.WARNINGS ? warnings(caseFile) : caseFile.read(this::records)).forEach(this::print);
            return 0;
        });
    }

    /** Documents that nobody has looked through yet are looked through now. */
    private List<ObjectNode> warnings(CaseFile caseFile) {
        List<ObjectNode> found = new ArrayList<>();
        try (Workers workers = root.surroundings().workers().apply(root.workplace())) {
            PrivacyRun run = new PrivacyRun(caseFile, workers);
            for (Documents.Listed listed : caseFile.read(store -> store.documents().all())) {
                if (listed.content().readability() != Content.Readability.READABLE
                        || caseFile.read(store -> store.documents().sequestered(listed.content().id()))) {
                    continue;
                }
                List<PrivacyCheck> checks = caseFile.read(store -> store.referring(PrivacyCheck.class, "document", listed.document().id()));
                run.now(listed.content(), listed.document().name(), new CancelFlag()).warnings()
                        .forEach(warning -> found.add(warning(listed.document(), warning, checks)));
            }
        }
        return found;
    }

    private static ObjectNode warning(Document document, PrivacyWarning warning, List<PrivacyCheck> checks) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("document", document.id().toString());
        object.put("title", document.shownTitle());
        object.put("page", warning.page() + 1);
        object.set("type", Fields.toJson(warning.type()));
        object.put("places", warning.places());
        object.put("checked", checks.stream().filter(check -> check.settles(warning)).map(PrivacyCheck::by).findFirst().orElse(""));
        return object;
    }

    private List<ObjectNode> records(Store store) {
        return switch (listing) {
            case DOCUMENTS -> store.documents().all().stream().map(ListCommand::document).toList();
            case GAPS -> Disclosure.read(store).gaps().stream().map(ListCommand::gap).toList();
            case FACTS -> store.facts().inOrder().stream().map(ListCommand::record).toList();
            default -> store.all(listing.kind.type()).stream().map(ListCommand::record).toList();
        };
    }

    private static ObjectNode record(Entity entity) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("id", entity.id().toString());
        object.setAll(Fields.of(entity));
        return object;
    }

    private static ObjectNode document(Documents.Listed listed) {
        ObjectNode object = record(listed.document());
        object.put("sha256", listed.content().sha256());
        object.put("mediaType", listed.content().mediaType());
        object.put("pages", listed.content().pages());
        object.put("milliseconds", listed.content().milliseconds() == 0 ? null : (Long) listed.content().milliseconds());
        object.set("readability", Fields.toJson(listed.content().readability()));
        return object;
    }

    private static ObjectNode gap(Gap gap) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("item", gap.item().id().toString());
        object.put("proceeding", gap.proceeding().id().toString());
        object.put("party", gap.party().id().toString());
        object.set("state", Fields.toJson(gap.state()));
        object.put("number", gap.item().number());
        object.put("to", gap.party().name());
        object.put("sentence", gap.sentence());
        object.put("explained", gap.decision() == null ? "" : gap.decision().reason());
        object.set("cured", Fields.toJson(gap.curedOn()));
        return object;
    }

    private void print(ObjectNode record) {
        if (json) {
            root.output().line(record.toString());
        } else {
            root.output().line(shown(record));
        }
    }

    /** The fields that are said, without the ids, which tell a person nothing. */
    private static String shown(ObjectNode record) {
        StringBuilder line = new StringBuilder();
        record.properties().forEach(field -> {
            String text = field.getValue().isObject() ? field.getValue().path("text").asString("") : field.getValue().asString("");
            if (!text.isBlank() && !text.equals("false") && !text.matches("[0-9a-f]{8}-[0-9a-f-]{27}")) {
                line.append(line.isEmpty() ? "" : " | ").append(field.getKey()).append(": ").append(text);
            }
        });
        return line.toString();
    }
}
