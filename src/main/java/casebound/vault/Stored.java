package casebound.vault;

/**
 * A file that the vault holds.
 *
 * @param sha256 64 hexadecimal digits
 * @param bytes its size
 * @param isNew whether this call brought it in
 */
public record Stored(String sha256, long bytes, boolean isNew) {}
