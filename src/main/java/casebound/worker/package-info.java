/**
 * The document process and its pool: documents are parsed and drawn in processes of their own, never in the window's.
 * May use {@code casebound.pdf}, {@code casebound.formats}, {@code casebound.work} and what lies below; the window and
 * the commands use {@link casebound.worker.Workers} and {@link casebound.worker.PageImages}.
 *
 * <p>Decision: a file that hangs, eats the memory or kills its reader costs that file a mark "not readable: why" and
 * nothing else. Heap limit and clock stand outside the parser, cancelling ends a process, and another takes its place.
 * Two documents that are only read share a process, because each process compiles the same code for itself and has a heap;
 * where such a process fails, each of the two is read again alone, and only what happens to it then counts.
 * Requests go over pipes in bounded frames; pixels go through a file that both sides map. A process ends by itself when
 * its parent is gone. Held by {@code WorkersTest}, {@code CompanyTest}, {@code PageImagesTest} and {@code HostileFilesTest}.
 */
@NullMarked
package casebound.worker;

import org.jspecify.annotations.NullMarked;
