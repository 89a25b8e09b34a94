/**
 * The picture of the journal in H2: one table a kind, one store class an aggregate. The only home of jOOQ and java.sql;
 * nothing that leaves it names a jOOQ type.
 *
 * <p>Decision: records map to rows by the names of their components, in one place ({@code RecordTable}), so that a new
 * field is a component and a column and nothing else. Store classes only ask questions; every row is written from a
 * step of the journal. Held by {@code SchemaTest} and {@code ArchitectureTest}.
 */
@NullMarked
package casebound.store;

import org.jspecify.annotations.NullMarked;
