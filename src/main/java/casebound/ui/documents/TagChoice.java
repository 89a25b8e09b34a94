package casebound.ui.documents;

import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.problem.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the field "Add" offers for what was typed. */
sealed interface TagChoice {
    int MOST = 6;

    /** What it is called in the list. */
    String words();

    /** Something that is in the case. */
    record Known(Target target) implements TagChoice {
        @Override
        public String words() {
            return Texts.text("documents.add.known." + target.ref().kind(), target.name());
        }
    }

    record NewTag(String name) implements TagChoice {
        @Override
        public String words() {
            return Texts.text("documents.add.tag", name);
        }
    }

    /** A party whose type is still to be chosen, or is chosen when {@code type} is there. */
    record NewParty(String name, Optional<Party.Type> type) implements TagChoice {
        @Override
        public String words() {
            return type.map(one -> Texts.text("documents.add.party." + one, name))
                    .orElseGet(() -> Texts.text("documents.add.party", name));
        }
    }

    /** A proceeding whose type is still to be chosen, or is chosen when {@code type} is there. */
    record NewProceeding(String name, Optional<Proceeding.Type> type) implements TagChoice {
        @Override
        public String words() {
            return type.map(one -> Texts.text("documents.add.proceeding." + one, name))
                    .orElseGet(() -> Texts.text("documents.add.proceeding", name));
        }
    }

    /** What comes after this choice; empty when it says all. */
    default List<TagChoice> next() {
        return switch (this) {
            case NewParty(String name, var type) when type.isEmpty() -> Stream.of(Party.Type.values())
                    .<TagChoice>map(one -> new NewParty(name, Optional.of(one))).toList();
            case NewProceeding(String name, var type) when type.isEmpty() -> Stream.of(Proceeding.Type.values())
                    .<TagChoice>map(one -> new NewProceeding(name, Optional.of(one))).toList();
            default -> List.of();
        };
    }

    /** What is known by these letters, those that begin with them first, then what could be made new by this name. */
    static List<TagChoice> of(String typed, List<Target> known) {
        String name = typed.strip();
        String letters = name.toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return List.of();
        }
        List<TagChoice> choices = new ArrayList<>();
        Stream.concat(
                known.stream().filter(target -> lower(target).startsWith(letters)),
                known.stream().filter(target -> !lower(target).startsWith(letters) && lower(target).contains(letters)))
                .limit(MOST).forEach(target -> choices.add(new Known(target)));
        if (lacks(known, Kind.TAG, letters)) {
            choices.add(new NewTag(name));
        }
        if (lacks(known, Kind.PARTY, letters)) {
            choices.add(new NewParty(name, Optional.empty()));
        }
        if (lacks(known, Kind.PROCEEDING, letters)) {
            choices.add(new NewProceeding(name, Optional.empty()));
        }
        return choices;
    }

    private static String lower(Target target) {
        return target.name().toLowerCase(Locale.ROOT);
    }

    private static boolean lacks(List<Target> known, Kind kind, String letters) {
        return known.stream().noneMatch(target -> target.ref().kind() == kind && lower(target).equals(letters));
    }
}
