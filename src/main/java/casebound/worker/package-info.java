/**
 * The document process and its pool: documents are parsed and drawn in processes of their own, never in the window's.
 * May use {@code casebound.pdf}, {@code casebound.formats}, {@code casebound.work} and what lies below; the window and
 * the commands use {@link casebound.worker.Workers} and {@link casebound.worker.PageImages}.
 *
 * <p>Decision: a file that hangs, eats the memory or kills its reader costs that file a mark "not readable: why" and
 * nothing else. Heap limit and clock stand outside the parser, cancelling ends a process, and another takes its place.
 * Requests go over pipes in bounded frames; pixels go through a file that both sides map. A process ends by itself when
 * its parent is gone. Held by {@code WorkersTest}, {@code PageImagesTest} and {@code HostileFilesTest}.
 */
@NullMarked
package casebound.worker;

import org.jspecify.annotations.NullMarked;
