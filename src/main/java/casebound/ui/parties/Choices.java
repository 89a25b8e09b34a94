package casebound.ui.parties;

import casebound.ui.kit.Choice;
import java.util.List;
import java.util.function.Function;

/** What a filter offers, kept up with the case: what is chosen stays chosen when its record has changed. */
final class Choices {
    private Choices() {}

    static <T> void offer(Choice<T> choice, List<T> now, Function<T, Object> id) {
        if (!now.equals(choice.getProperties().put(Choices.class, now))) {
            T chosen = choice.chosenProperty().get();
            T again = chosen == null ? null : now.stream().filter(each -> id.apply(each).equals(id.apply(chosen))).findFirst().orElse(null);
            choice.offer(now);
            choice.chosenProperty().set(again);
        }
    }
}
