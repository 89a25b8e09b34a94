package casebound.casefile;

import casebound.journal.Step;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a destruction that has begun still has to do.
 *
 * @param rests what is left of the steps of each line that spoke of the content, by sequence number
 */
record SideFile(UUID certificate, String sha256, Map<Long, List<Step>> rests) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static byte[] bytes(UUID certificate, String sha256, Map<Long, List<Step>> rests) {
        ObjectNode json = JSON.createObjectNode();
        json.put("certificate", certificate.toString()).put("sha256", sha256);
        ObjectNode lines = json.putObject("rests");
        rests.forEach((seq, rest) -> lines.set(String.valueOf(seq), steps(rest)));
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    static SideFile read(Path file) {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            Map<Long, List<Step>> rests = new TreeMap<>();
            json.path("rests").properties().forEach(line ->
                    rests.put(Long.valueOf(line.getKey()), steps(line.getValue())));
            return new SideFile(UUID.fromString(json.path("certificate").asString("")),
                    json.path("sha256").asString(""), rests);
        } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
            throw new ProblemException(Problem.of(Code.CASE_DAMAGED, file.getParent()), unreadable);
        }
    }

    private static ArrayNode steps(List<Step> steps) {
        ArrayNode array = JSON.createArrayNode();
        for (Step step : steps) {
            array.addObject().put("kind", step.kind()).put("v", step.version()).put("id", step.id().toString())
                    .<ObjectNode>set("before", step.before()).set("after", step.after());
        }
        return array;
    }

    private static List<Step> steps(JsonNode array) {
        List<Step> steps = new ArrayList<>();
        array.forEach(step -> steps.add(new Step(step.path("kind").asString(""), step.path("v").asInt(0),
                UUID.fromString(step.path("id").asString("")), step.path("before") instanceof ObjectNode before ? before : null,
                step.path("after") instanceof ObjectNode after ? after : null)));
        return steps;
    }
}
