package casebound.cli;

import casebound.journal.Fields;
import casebound.problem.Problem;
import java.io.PrintWriter;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Prints results, as text for people or as one JSON object a line for programs. */
final class Output {
    private final PrintWriter out;
    private final PrintWriter err;

    Output(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    /** One JSON object in one line; a null value stays as null. */
    synchronized void json(Map<String, ?> members) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        members.forEach((name, value) ->
                object.set(name, value instanceof JsonNode node ? node : Fields.toJson(value)));
        line(object.toString());
    }

    void problem(Problem problem) {
        err.println(problem.what());
        if (!problem.remedy().isEmpty()) {
            err.println(problem.remedy());
        }
        err.println("[" + problem.code() + "]");
        err.flush();
    }
}
