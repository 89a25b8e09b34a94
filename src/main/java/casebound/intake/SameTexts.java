package casebound.intake;

import casebound.casefile.CaseFile;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.PageTexts;
import casebound.model.ReceivedFile;
import casebound.problem.ProblemException;
import casebound.store.Documents.Listed;
import casebound.work.CancelFlag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which documents of an intake say the same, in other bytes, as a document that was there before: a paper that came as PDF
 * and as a word processor's file. White space makes no difference; the text is that of the file, not what OCR reads
 * later; the text that came with a document is of course the same. Only texts of one length are compared at all, so it
 * costs little.
 */
final class SameTexts {
    /** Two papers of three words are not one paper. */
    private static final int LEAST = 40;

    private final CaseFile caseFile;
    private final Map<String, Optional<String>> hashes = new HashMap<>();

    private SameTexts(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /** The earlier document of each that has one. */
    static Map<UUID, UUID> of(CaseFile caseFile, UUID receipt, CancelFlag cancel) {
        Set<UUID> received = caseFile.read(store -> store.referring(ReceivedFile.class, "receipt", receipt)).stream()
                .filter(row -> row.outcome() == ReceivedFile.Outcome.ADDED && row.document() != null).map(ReceivedFile::document)
                .collect(Collectors.toSet());
        return received.isEmpty() ? Map.of() : new SameTexts(caseFile).among(received, cancel);
    }

    private Map<UUID, UUID> among(Set<UUID> received, CancelFlag cancel) {
        Map<Long, List<Listed>> byLength = caseFile.read(store -> store.documents().all()).stream()
                .filter(listed -> listed.content().readability() == Content.Readability.READABLE
                        && listed.content().characters() >= LEAST && !listed.document().sequestered()
                        && !(listed.document().version() == Document.Version.OCR && listed.document().versionOf() != null))
                .collect(Collectors.groupingBy(listed -> listed.content().characters(), TreeMap::new, Collectors.toList()));
        Map<UUID, UUID> same = new TreeMap<>();
        for (List<Listed> alike : byLength.values()) {
            boolean several = alike.stream().map(listed -> listed.content().id()).distinct().limit(2).count() > 1;
            if (!several || alike.stream().noneMatch(listed -> received.contains(listed.document().id()))) {
                continue;
            }
            Map<String, Listed> first = new HashMap<>();
            for (Listed listed : alike) {
                if (cancel.cancelled()) {
                    return same;
                }
                hash(listed.content()).ifPresent(hash -> {
                    Listed earlier = first.putIfAbsent(hash, listed);
                    if (earlier != null && received.contains(listed.document().id())
                            && !earlier.content().id().equals(listed.content().id())) {
                        same.put(listed.document().id(), earlier.document().id());
                    }
                });
            }
        }
        return same;
    }

    private Optional<String> hash(Content content) {
        return hashes.computeIfAbsent(content.sha256(), sha256 -> {
            if (!caseFile.hasPageTexts(sha256)) {
                return Optional.empty();
            }
            try (PageTexts texts = caseFile.pageTexts(sha256)) {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (int page = 0; page < texts.pageCount(); page++) {
                    digest.update(texts.own(page).text().replaceAll("[\\s\\p{Z}]+", "").getBytes(StandardCharsets.UTF_8));
                }
                return Optional.of(HexFormat.of().formatHex(digest.digest()));
            } catch (IOException | ProblemException unreadable) {
                return Optional.empty();
            } catch (NoSuchAlgorithmException never) {
                throw new IllegalStateException(never);
            }
        });
    }
}
