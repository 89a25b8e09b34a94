package casebound.ui.brief;

import casebound.casefile.ChangeBody;
import casebound.casefile.Tx;
import casebound.model.BriefDraft;
import casebound.model.BriefParagraph;
import casebound.model.BriefPart;
import casebound.model.Ids;
import casebound.model.ParagraphSource;
import casebound.model.Ref;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the changes to a brief do. Each works on the case as it stands when its turn comes. */
final class BriefEdits {
    private BriefEdits() {}

    /** A paragraph to be. */
    record NewParagraph(UUID id, String text, List<Ref> sources) {
        static NewParagraph of(String text, Ref... sources) {
            return new NewParagraph(Ids.next(), text, List.of(sources));
        }
    }

    /** A brief with these parts. */
    static ChangeBody begin(BriefDraft draft, List<BriefPart> parts) {
        return tx -> {
            tx.add(draft);
            parts.forEach(tx::add);
        };
    }

    static ChangeBody addPart(BriefPart part) {
        return tx -> {
            List<BriefPart> parts = parts(tx, part.brief());
            int position = Positions.between(positionsOf(parts), parts.size(), 1, (i, to) -> set(tx, parts.get(i).ref(), to)).getFirst();
            tx.add(new BriefPart(part.id(), part.brief(), part.type(), part.heading(), position));
        };
    }

    /** @param to its place among the others */
    static ChangeBody movePart(BriefPart part, int to) {
        return tx -> {
            List<BriefPart> others = new ArrayList<>(parts(tx, part.brief()));
            others.removeIf(other -> other.id().equals(part.id()));
            int index = Math.min(to, others.size());
            set(tx, part.ref(), Positions.between(positionsOf(others), index, 1, (i, at) -> set(tx, others.get(i).ref(), at)).getFirst());
        };
    }

    /** @param after the paragraph before the first new one; null for the beginning of the part */
    static ChangeBody insert(UUID part, @Nullable UUID after, List<NewParagraph> paragraphs) {
        return tx -> {
            List<BriefParagraph> there = paragraphs(tx, part);
            int index = 1 + indexOf(there, after);
            List<Integer> positions = Positions.between(there.stream().map(BriefParagraph::position).toList(), index,
                    paragraphs.size(), (i, at) -> set(tx, there.get(i).ref(), at));
            for (int i = 0; i < paragraphs.size(); i++) {
                NewParagraph made = paragraphs.get(i);
                tx.add(new BriefParagraph(made.id(), part, made.text(), positions.get(i)));
                append(tx, made.id(), made.sources());
            }
        };
    }

    /** The rest of a paragraph becomes the next one. */
    static ChangeBody split(BriefParagraph paragraph, String before, NewParagraph rest) {
        return tx -> {
            tx.set(paragraph.ref(), "text", before);
            insert(paragraph.part(), paragraph.id(), List.of(rest)).apply(tx);
        };
    }

    /** A paragraph becomes the end of the one before it, with its sources. */
    static ChangeBody join(BriefParagraph first, BriefParagraph second, String text) {
        return tx -> {
            tx.set(first.ref(), "text", text);
            int position = sources(tx, first.id()).size();
            List<Ref> known = sources(tx, first.id()).stream().map(ParagraphSource::source).toList();
            for (ParagraphSource source : sources(tx, second.id())) {
                if (!known.contains(source.source())) {
                    tx.update(new ParagraphSource(source.id(), first.id(), source.source(), position++));
                }
            }
            tx.remove(second.ref());
        };
    }

    /** @param to its place among the others */
    static ChangeBody move(BriefParagraph paragraph, int to) {
        return tx -> {
            List<BriefParagraph> others = new ArrayList<>(paragraphs(tx, paragraph.part()));
            others.removeIf(other -> other.id().equals(paragraph.id()));
            int index = Math.min(to, others.size());
            set(tx, paragraph.ref(), Positions.between(others.stream().map(BriefParagraph::position).toList(), index, 1,
                    (i, at) -> set(tx, others.get(i).ref(), at)).getFirst());
        };
    }

    static ChangeBody addSources(UUID paragraph, List<Ref> sources) {
        return tx -> append(tx, paragraph, sources);
    }

    /**
     * The paragraph keeps or takes words. The fact's place among its sources is made anew: that it is younger than the
     * fact's last change says that somebody has decided about the words.
     */
    static ChangeBody decideWords(UUID paragraph, ParagraphSource fact, String words) {
        return tx -> {
            tx.set(new Ref(casebound.model.Kind.BRIEF_PARAGRAPH, paragraph), "text", words);
            tx.remove(fact.ref());
            tx.add(new ParagraphSource(Ids.next(), paragraph, fact.source(), fact.position()));
        };
    }

    static List<BriefPart> inOrder(List<BriefPart> parts) {
        return parts.stream().sorted(Comparator.comparingInt(BriefPart::position).thenComparing(BriefPart::id)).toList();
    }

    private static void append(Tx tx, UUID paragraph, List<Ref> more) {
        List<ParagraphSource> there = sources(tx, paragraph);
        int position = there.stream().mapToInt(source -> source.position() + 1).max().orElse(0);
        for (Ref source : more) {
            if (there.stream().noneMatch(known -> known.source().equals(source))) {
                tx.add(new ParagraphSource(Ids.next(), paragraph, source, position++));
            }
        }
    }

    private static List<BriefPart> parts(Tx tx, UUID brief) {
        return inOrder(tx.store().referring(BriefPart.class, "brief", brief));
    }

    private static List<BriefParagraph> paragraphs(Tx tx, UUID part) {
        return tx.store().referring(BriefParagraph.class, "part", part).stream()
                .sorted(Comparator.comparingInt(BriefParagraph::position).thenComparing(BriefParagraph::id)).toList();
    }

    private static List<ParagraphSource> sources(Tx tx, UUID paragraph) {
        return tx.store().referring(ParagraphSource.class, "paragraph", paragraph).stream()
                .sorted(Comparator.comparingInt(ParagraphSource::position)).toList();
    }

    private static List<Integer> positionsOf(List<BriefPart> parts) {
        return parts.stream().map(BriefPart::position).toList();
    }

    private static int indexOf(List<BriefParagraph> paragraphs, @Nullable UUID id) {
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).id().equals(id)) {
                return i;
            }
        }
        // What it was to stand behind is gone meanwhile: it stands at the end, where nothing is lost.
        return id == null ? -1 : paragraphs.size() - 1;
    }

    private static void set(Tx tx, Ref ref, int position) {
        tx.set(ref, "position", position);
    }
}
