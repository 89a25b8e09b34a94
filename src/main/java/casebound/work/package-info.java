/**
 * Background work: run it, watch its progress, cancel it by a flag.
 *
 * <p>Decision: nothing is ever interrupted. An interrupted thread kills an open database, an index or a file channel
 * under everybody else, so cancelling sets a {@link casebound.work.CancelFlag} that long work looks at.
 */
@NullMarked
package casebound.work;

import org.jspecify.annotations.NullMarked;
