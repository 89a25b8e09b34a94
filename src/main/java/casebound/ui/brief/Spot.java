package casebound.ui.brief;

import java.util.UUID;

/** Where one is in a brief. */
sealed interface Spot {
    /** The form of the caption. */
    record Caption() implements Spot {}

    record InPart(UUID part) implements Spot {}

    /** What will be appended. */
    record Appendix() implements Spot {}
}
