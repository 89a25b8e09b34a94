package casebound.recognize;

import casebound.model.PageLabelRun;
import casebound.model.PageLabelRun.Scheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the references of a case can mean. A reference has a target only where exactly one fits: of two exhibits with one
 * number neither is proposed.
 *
 * @param exhibits the exhibits that are documents
 * @param filings the papers of the docket
 * @param labels the labels that the case holds, of all documents
 * @param transcripts the documents that have transcript labels
 */
public record Targets(List<Numbered> exhibits, List<Numbered> filings, List<PageLabelRun> labels, List<Transcript> transcripts) {
    private static final Pattern EXHIBIT = Pattern.compile("(?i)(?:.*\\s)?(?:([PDSGJ])X?[- .]?)?(\\d{1,5}(?:-?[A-Z])?|[A-Z]{1,2})");

    /**
     * A document that carries a number.
     *
     * @param number as in the case: "P009", "12", "47-3"
     * @param of whose exhibit, where that is known: P, D, S, J or nothing
     * @param page its first page, index from 0
     */
    public record Numbered(String number, String of, UUID document, int page) {}

    /** A transcript, with the name by which its day or volume is known. */
    public record Transcript(UUID document, String name) {}

    /** Where a reference leads. @param page index from 0 @param line of a transcript's page, or 0 */
    public record Target(UUID document, int page, int line) {}

    public Targets {
        exhibits = List.copyOf(exhibits);
        filings = List.copyOf(filings);
        labels = List.copyOf(labels);
        transcripts = List.copyOf(transcripts);
    }

    /**
     * The same, and the files that are called by nothing but an exhibit's number ("P106.pdf"), where the case has no exhibit
     * of that number.
     */
    public Targets withFiles(Map<UUID, String> names) {
        List<Numbered> all = new ArrayList<>(exhibits);
        names.forEach((document, name) -> References.named(name)
                .filter(reference -> exhibits.stream().noneMatch(each -> fits(each, reference)))
                .ifPresent(reference -> all.add(new Numbered(reference.number(), reference.of(), document, 0))));
        return new Targets(all, filings, labels, transcripts);
    }

    /** The one target of a reference; empty where none or more than one fits, or it would lead to the paper itself. */
    public Optional<Target> of(Reference reference, UUID from) {
        Set<Target> fitting = new HashSet<>();
        switch (reference.kind()) {
            case EXHIBIT -> exhibits.stream().filter(each -> fits(each, reference))
                    .forEach(each -> fitting.add(new Target(each.document(), each.page(), 0)));
            case FILING -> filings.stream().filter(each -> each.number().equals(reference.number()))
                    .forEach(each -> fitting.add(new Target(each.document(), each.page(), 0)));
            case BATES -> labels.stream().filter(run -> run.scheme() == Scheme.BATES)
                    .forEach(run -> run.page(reference.number()).ifPresent(page -> fitting.add(new Target(run.document(), page, 0))));
            case TRANSCRIPT -> labels.stream().filter(run -> run.scheme() == Scheme.TRANSCRIPT && isDay(run.document(), reference.of()))
                    .forEach(run -> run.page(reference.number())
                            .ifPresent(page -> fitting.add(new Target(run.document(), page, reference.line()))));
        }
        return fitting.size() == 1 ? fitting.stream().filter(target -> !target.document().equals(from)).findFirst() : Optional.empty();
    }

    private static boolean fits(Numbered exhibit, Reference reference) {
        Matcher form = EXHIBIT.matcher(exhibit.number().strip());
        if (!form.matches() || !References.number(form.group(2)).equals(reference.number())) {
            return false;
        }
        String owner = form.group(1) == null ? exhibit.of() : References.owner(form.group(1));
        return owner.isEmpty() || reference.of().isEmpty() || owner.equals(reference.of());
    }

    private boolean isDay(UUID document, String day) {
        return day.isEmpty() || transcripts.stream().filter(each -> each.document().equals(document))
                .anyMatch(each -> each.name().matches("(?is).*\\b(?:day|vol\\.?|volume)[- _]*0*" + day + "(?!\\d).*"));
    }
}
