package casebound.data;

import tools.jackson.databind.node.ObjectNode;

/** JSON that comes back exactly as it was, whatever was in a text. */
final class JsonText {

    private JsonText() {}

    /** The object in one line. Half a surrogate pair, which broken documents hold, is escaped: UTF-8 has no form for it. */
    static String of(ObjectNode object) {
        String json = object.toString();
        StringBuilder text = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char unit = json.charAt(i);
            if (Character.isHighSurrogate(unit) && i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1))) {
                text.append(unit).append(json.charAt(++i));
            } else if (Character.isSurrogate(unit)) {
                text.append("\\u%04x".formatted((int) unit));
            } else {
                text.append(unit);
            }
        }
        return text.toString();
    }
}
