/**
 * The append-only truth of a case. Uses {@code disk}, {@code problem} and Jackson.
 *
 * <p>The files are {@code journal/000001.jsonl} and so on, UTF-8, a new one when the last has 64 MiB. A line is
 *
 * <pre>
 * {"header":H,"hash":"64 hex","salt":"32 hex","payload":P}\n
 * H = {"seq":7,"batch":5,"time":"2026-11-22T10:00:00.123-07:00","who":"…","title":"…","group":"uuid","undoes":[3],
 *      "prev":"64 hex","payload":"64 hex"}
 * P = [{"kind":"fact","v":1,"id":"uuid","before":{…}|null,"after":{…}|null}, …]
 * </pre>
 *
 * without any space between. {@code hash} is the SHA-256 of H's bytes; {@code prev} the line before's {@code hash}, 64
 * zeros for the first; {@code payload} in H the SHA-256 of the salt's 32 characters followed by P's bytes. {@code batch} is
 * the first line that was forced in one go with this one, absent when it is the line itself; {@code undoes} is absent
 * when empty. Every byte is in this fixed frame or under one of the two hashes, so any changed bit shows.
 *
 * <p><b>Erased lines</b> keep H and hash, so the chain still verifies; their salt is {@code ""}, so nobody can confirm a
 * guess at what stood there; P is what a destruction left. Such a P is right only when a later line holds a step of kind
 * {@code destruction} whose {@code after} has {@code "erased":[{"seq":7,"payload":"SHA-256 of P's bytes"}, …]}; the
 * latest one to name the line counts. A named line that still stands otherwise is a destruction that was interrupted.
 *
 * <p><b>The end.</b> Bytes behind the last newline are an unfinished write, unless they begin with a whole line: that one's
 * newline was changed, which is damage. A wrong line with its newline is damage too, with one exception: several lines
 * are written in one go, and a power cut may keep the last blocks and leave zeros in front. Zeros that no single flipped
 * bit can make, with no line of a later batch behind them, are an unfinished write. The writer sets an unfinished write
 * aside in {@code unfinished-….part} and cuts it; nobody else touches it, and damage is never cut.
 *
 * <p>Decision: a line counts when its force has returned, not before; after any failure the journal takes no more, since
 * a force that is tried again may say yes and have lost what it should have kept. Held by {@code JournalTest},
 * {@code DamageTest}, {@code ErasureTest} and {@code CrashTest}.
 */
@NullMarked
package casebound.journal;

import org.jspecify.annotations.NullMarked;
