package casebound.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntityTest {

    static Stream<Class<?>> records() {
        return Stream.concat(Arrays.stream(Entity.class.getPermittedSubclasses()), Stream.of(CaseDate.class));
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyTextSaysWhetherItMayLeaveTheCase(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            boolean declared = component.isAnnotationPresent(Outward.class) ^ component.isAnnotationPresent(Internal.class);
            assertThat(declared).as("%s.%s must be @Outward or @Internal", type.getSimpleName(), component.getName())
                    .isEqualTo(component.getType() == String.class);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyReferenceSaysToWhatItMayPoint(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            boolean reference = component.getType() == Ref.class
                    || component.getType() == UUID.class && !component.getName().equals("id");
            assertThat(component.isAnnotationPresent(To.class)).as("%s.%s", type.getSimpleName(), component.getName())
                    .isEqualTo(reference);
        }
    }

    @Test
    void notesTagsAndSettingsAreWorkProduct() {
        for (Class<?> type : Entity.class.getPermittedSubclasses()) {
            for (RecordComponent component : type.getRecordComponents()) {
                boolean workProduct = component.getName().equals("note") || type == Tag.class && component.getType() == String.class;
                if (workProduct) {
                    assertThat(component.isAnnotationPresent(Internal.class)).as(type.getSimpleName()).isTrue();
                }
            }
        }
    }

    @Test
    void everyRecordHasAKindBehindTheKindsItNeeds() {
        assertThat(Arrays.stream(Kind.values()).map(Kind::type).toList())
                .containsExactlyInAnyOrderElementsOf(List.copyOf(
                        Arrays.stream(Entity.class.getPermittedSubclasses()).<Class<? extends Entity>>map(type ->
                                type.asSubclass(Entity.class)).toList()));
        for (Kind kind : Kind.values()) {
            for (RecordComponent component : kind.type().getRecordComponents()) {
                To to = component.getAnnotation(To.class);
                if (to != null) {
                    assertThat(to.value()).as("%s.%s", kind, component.getName())
                            .allMatch(target -> target.ordinal() <= kind.ordinal());
                }
            }
        }
    }

    @Test
    void idsSortInTheOrderInWhichTheyWereMade() {
        Set<UUID> seen = new HashSet<>();
        String last = "";
        for (int i = 0; i < 10_000; i++) {
            UUID id = Ids.next();
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(seen.add(id)).isTrue();
            assertThat(id.toString()).isGreaterThan(last);
            last = id.toString();
        }
    }

    @Test
    void aContentHasTheSameIdOnEveryMachine() {
        String sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assertThat(Ids.ofContent(sha256)).isEqualTo(UUID.fromString("e3b0c442-98fc-8c14-9afb-f4c8996fb924"));
    }

    @Test
    void aRoleThatEndsBeforeItBeginsBreaksARule() {
        CaseDate may = CaseDates.parse("May 2024");
        CaseDate april = CaseDates.parse("Apr 2024");
        Role backwards = new Role(Ids.next(), Ids.next(), Ids.next(), "Defendant", Side.DEFENSE, may, april);
        assertThat(backwards.faults()).containsExactly(new Fault("to", "endsBeforeItBegins"));
        Role sameMonth = new Role(Ids.next(), Ids.next(), Ids.next(), "Defendant", Side.DEFENSE, may, may);
        assertThat(sameMonth.faults()).isEmpty();
    }

    @Test
    void labelsOfARunCountUpInTheirLastNumber() {
        PageLabelRun run = new PageLabelRun(Ids.next(), Ids.next(), PageLabelRun.Scheme.BATES, 2, 3, "DEF-000099", 1);
        assertThat(run.label(1)).isEmpty();
        assertThat(run.label(2)).contains("DEF-000099");
        assertThat(run.label(4)).contains("DEF-000101");
        assertThat(run.label(5)).isEmpty();
        PageLabelRun unnumbered = new PageLabelRun(Ids.next(), Ids.next(), PageLabelRun.Scheme.PRINTED, 0, 3, "cover", 1);
        assertThat(unnumbered.faults()).containsExactly(new Fault("firstLabel", "endsWithoutNumber"));
    }
}
