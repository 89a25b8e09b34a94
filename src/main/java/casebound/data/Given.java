package casebound.data;

import casebound.model.Kind;
import tools.jackson.databind.node.ObjectNode;

/**
 * One record as the data file gives it.
 *
 * @param index its place in the array of its kind, from 0
 */
record Given(Kind kind, int index, ObjectNode json) {

    /** Where it stands in the file: {@code fact[3]}. */
    String place() {
        return kind.text() + (kind == Kind.CASE ? "" : "[" + index + "]");
    }

    /** Where one of its members stands in the file: {@code fact[3].date}. */
    String place(String member) {
        return place() + "." + member;
    }

    /** Whether the file says anything of that member. */
    boolean has(String member) {
        return json.has(member) && !json.get(member).isNull();
    }
}
