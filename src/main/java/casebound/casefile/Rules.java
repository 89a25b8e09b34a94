package casebound.casefile;

import casebound.journal.Fields;
import casebound.model.Entity;
import casebound.model.Fault;
import casebound.model.Ref;
import casebound.model.To;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** What a record must keep before it is written: its own rules, and the kinds that its references may point to. */
public final class Rules {

    private Rules() {}

    /** The faults of a record, its own and those of its references; empty when it may be written. */
    public static List<Fault> faults(Entity entity) {
        List<Fault> faults = new ArrayList<>(entity.faults());
        for (RecordComponent component : Fields.components(entity.getClass())) {
            To to = component.getAnnotation(To.class);
            if (to != null && Fields.value((Record) entity, component) instanceof Ref ref
                    && !List.of(to.value()).contains(ref.kind())) {
                faults.add(new Fault(component.getName(), "wrongKind"));
            }
        }
        return faults;
    }
}
