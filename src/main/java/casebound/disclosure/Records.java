package casebound.disclosure;

import casebound.model.Entity;
import java.util.List;

/** Where the rules read from: every record of a type, in the order in which they were made. A store's {@code all} is one. */
@FunctionalInterface
public interface Records {
    <E extends Entity> List<E> all(Class<E> type);
}
