package casebound.casefile;

import casebound.disk.Disk;
import casebound.disk.WholeFile;
import casebound.model.Ids;
import casebound.problem.Code;
import casebound.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The folder of a case and what its {@code case.json} says.
 *
 * @param path the folder, absolute, links resolved
 * @param title the title for people who look into the folder; the journal has the true one
 */
record CaseFolder(Path path, UUID id, String title) {
    /** The format that this program reads and writes. */
    static final int FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Makes the folder of a new case; it must not exist yet or be empty. */
    static CaseFolder create(Path folder, String title, Disk disk) {
        if (Files.exists(folder) && !emptyFolder(folder)) {
            throw Problem.of(Code.CASE_EXISTS, folder).exception();
        }
        WholeFile.createFolders(disk, folder.toAbsolutePath());
        CaseFolder created = new CaseFolder(real(folder), Ids.next(), title);
        created.write(title, disk);
        return created;
    }

    /**
     * Reads {@code case.json}.
     *
     * @throws casebound.problem.ProblemException CASE_NOT_FOUND, NOT_A_CASE, FORMAT_UNKNOWN or CASE_DAMAGED
     */
    static CaseFolder read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw Problem.of(Code.CASE_NOT_FOUND, folder).exception();
        }
        Path file = folder.resolve("case.json");
        if (!Files.isRegularFile(file)) {
            throw Problem.of(Code.NOT_A_CASE, folder).exception();
        }
        JsonNode json;
        try {
            json = JSON.readTree(Files.readAllBytes(file));
        } catch (IOException | JacksonException unreadable) {
            throw Problem.of(Code.CASE_DAMAGED, folder).exception();
        }
        JsonNode format = json.path("format");
        if (format.isNumber() && format.asInt(0) > FORMAT) {
            throw Problem.of(Code.FORMAT_UNKNOWN, format.asString("")).exception();
        }
        try {
            return new CaseFolder(real(folder), UUID.fromString(json.path("id").asString("")),
                    json.path("title").asString(""));
        } catch (IllegalArgumentException noId) {
            throw Problem.of(Code.CASE_DAMAGED, folder).exception();
        }
    }

    /** Writes {@code case.json} with this title, whole or not at all. */
    void write(String newTitle, Disk disk) {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", FORMAT).put("id", id.toString()).put("title", newTitle);
        byte[] bytes = (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        WholeFile.write(disk, path.resolve("case.json"), bytes);
    }

    /** Whether the folder is still a case's. */
    boolean present(Disk disk) {
        return disk.isFile(path.resolve("case.json"));
    }

    private static boolean emptyFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var children = Files.list(folder)) {
            return children.findAny().isEmpty();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException gone) {
            throw Problem.of(Code.CASE_NOT_FOUND, folder).exception();
        }
    }
}
