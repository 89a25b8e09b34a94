package casebound.formats.office.traces;

import casebound.model.PrivacyWarning;
import casebound.model.PrivacyWarning.Type;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many of what were found in a file. */
final class Found {
    private final Map<Type, Integer> places = new EnumMap<>(Type.class);

    void one(Type type) {
        places.merge(type, 1, Integer::sum);
    }

    /** An office file has no pages of its own: all stands on the first. */
    List<PrivacyWarning> warnings() {
        return places.entrySet().stream().map(each -> new PrivacyWarning(each.getKey(), 0, List.of(), each.getValue())).toList();
    }
}
