package casebound.data;

import casebound.model.Kind;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A case-data file as JSON, with its outermost form checked and nothing else. */
final class DataFile {
    /** The version of the form that this program reads and writes. */
    static final int VERSION = 1;
    static final String VERSION_MEMBER = "casebound";
    /** Where editors look for the schema of a file. */
    static final String SCHEMA_MEMBER = "$schema";

    private static final long LARGEST = 128L << 20;
    private static final int DEEPEST = 20;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final Map<Kind, List<Given>> records = new EnumMap<>(Kind.class);

    private DataFile(ObjectNode root) {
        JsonNode version = root.get(VERSION_MEMBER);
        if (version == null) {
            throw Breach.notJson("notCaseData");
        } else if (!version.isIntegralNumber() || version.asLong(0) != VERSION) {
            throw Breach.at(VERSION_MEMBER, "version", String.valueOf(VERSION));
        }
        for (String name : root.propertyNames()) {
            Kind kind = Kind.named(name);
            if (kind != null) {
                records.put(kind, given(kind, root.get(name)));
            } else if (!name.equals(VERSION_MEMBER) && !name.equals(SCHEMA_MEMBER)) {
                throw Breach.at(Breach.shown(name), "unknownKind");
            }
        }
    }

    /**
     * Reads a file.
     *
     * @throws ProblemException FILE_NOT_FOUND, FILE_NOT_READABLE, DATA_NOT_JSON, DATA_BREAKS_RULES
     */
    static DataFile read(Path file) {
        if (!Files.exists(file)) {
            throw Problem.of(Code.FILE_NOT_FOUND, file).exception();
        } else if (!Files.isRegularFile(file)) {
            throw Problem.of(Code.FILE_NOT_READABLE, file).exception();
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw Breach.notJson("tooLarge", String.valueOf(LARGEST >> 20));
            }
            if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode root) {
                return new DataFile(root);
            }
            throw Breach.notJson("notCaseData");
        } catch (IOException unreadable) {
            throw new ProblemException(Problem.of(Code.FILE_NOT_READABLE, file), unreadable);
        } catch (JacksonException wrong) {
            // only the place: the reader's own message quotes the file
            TokenStreamLocation at = Optional.ofNullable(wrong.getLocation()).orElse(TokenStreamLocation.NA);
            throw new ProblemException(Breach.notJson("notJsonAt", String.valueOf(at.getLineNr()),
                    String.valueOf(at.getColumnNr())).problem(), wrong);
        }
    }

    private static List<Given> given(Kind kind, JsonNode json) {
        if (kind == Kind.CASE) {
            return List.of(new Given(kind, 0, object(kind.text(), json)));
        } else if (!json.isArray()) {
            throw Breach.at(kind.text(), "notAList");
        }
        List<Given> given = new ArrayList<>();
        for (JsonNode each : json) {
            given.add(new Given(kind, given.size(), object(kind.text() + "[" + given.size() + "]", each)));
        }
        return given;
    }

    static ObjectNode object(String place, JsonNode json) {
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw Breach.at(place, "notAnObject");
    }

    /** The records of one kind in the order of the file. */
    List<Given> records(Kind kind) {
        return records.getOrDefault(kind, List.of());
    }
}
