package casebound.disclosure;

import static casebound.disclosure.Cell.State.BEARING_NOT_SAID;
import static casebound.disclosure.Cell.State.ENTITLEMENT_NOT_RECORDED;
import static casebound.disclosure.Cell.State.EXPLAINED;
import static casebound.disclosure.Cell.State.HOLDER_NOT_RECORDED;
import static casebound.disclosure.Cell.State.NOT_DISCLOSED;
import static casebound.disclosure.Cell.State.NOT_LINKED;
import static casebound.disclosure.Cell.State.NOT_OWED;
import static casebound.disclosure.Cell.State.NOT_REQUIRED;
import static casebound.disclosure.Cell.State.SERVED;
import static casebound.disclosure.Cell.State.WITHHELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import casebound.model.Anchor;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Citation;
import casebound.model.Counsel;
import casebound.model.DisclosureDecision.Decision;
import casebound.model.Document;
import casebound.model.Entitlement;
import casebound.model.Entitlement.Scope;
import casebound.model.EvidenceItem.Bearing;
import casebound.model.Exhibit;
import casebound.model.Fact;
import casebound.model.Filing;
import casebound.model.FilingDocument;
import casebound.model.Ids;
import casebound.model.Issue;
import casebound.model.PageRange;
import casebound.model.Ref;
import casebound.model.Side;
import casebound.model.Tagging;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Gap rule G1 of FIELD 4, situation by situation: held, not disclosed. */
class GapRuleTest {
    /** What is said of the item, to Mr Baldwin, in the criminal case. */
    @ParameterizedTest(name = "{0}")
    @MethodSource({"inPlay", "held", "entitled", "served", "decided"})
    void theCellSays(String situation, UnaryOperator<World> change, Cell.State expected) {
        World world = change.apply(new World());
        assertThat(world.cell(world.baldwin, world.criminal).state()).isEqualTo(expected);
    }

    static Stream<Arguments> inPlay() {
        return Stream.of(
                situation("linked to nothing", w -> w, NOT_LINKED),
                situation("tagged with the proceeding", World::inPlay, NOT_DISCLOSED),
                situation("tagged with another proceeding only",
                        w -> w.with(new Tagging(Ids.next(), w.item.ref(), w.civil.ref())), NOT_LINKED),
                situation("linked with a document filed there", w -> {
                    Filing filing = w.filingIn(w.criminal);
                    return w.with(filing, new FilingDocument(Ids.next(), filing.id(), w.document.ref(), ""),
                            w.link(w.item.ref(), w.document.ref()));
                }, NOT_DISCLOSED),
                situation("linked with a passage of a document filed there", w -> {
                    Filing filing = w.filingIn(w.criminal);
                    Anchor anchor = anchor(w);
                    return w.with(filing, anchor, new FilingDocument(Ids.next(), filing.id(), w.document.ref(), ""),
                            w.link(anchor.ref(), w.item.ref()));
                }, NOT_DISCLOSED),
                situation("linked with a document filed elsewhere", w -> {
                    Filing filing = w.filingIn(w.civil);
                    return w.with(filing, new FilingDocument(Ids.next(), filing.id(), w.document.ref(), ""),
                            w.link(w.item.ref(), w.document.ref()));
                }, NOT_LINKED),
                situation("is a document that was filed there", w -> {
                    Filing filing = w.filingIn(w.criminal);
                    return w.isDocument(w.document.ref())
                            .with(filing, new FilingDocument(Ids.next(), filing.id(), w.document.ref(), ""));
                }, NOT_DISCLOSED),
                situation("is pages of a document that was filed there", w -> {
                    Filing filing = w.filingIn(w.criminal);
                    PageRange pages = w.pages(2, 3);
                    return w.isDocument(pages.ref())
                            .with(pages, filing, new FilingDocument(Ids.next(), filing.id(), w.document.ref(), ""));
                }, NOT_DISCLOSED),
                situation("linked with a filing there", w -> {
                    Filing filing = w.filingIn(w.criminal);
                    return w.with(filing, w.link(filing.ref(), w.item.ref()));
                }, NOT_DISCLOSED),
                situation("is an exhibit there", w -> w.with(exhibit(w, w.item.ref())), NOT_DISCLOSED),
                situation("is a document that is an exhibit there", w -> w.isDocument(w.document.ref())
                        .with(exhibit(w, w.document.ref())), NOT_DISCLOSED),
                situation("linked with a fact of the proceeding", w -> {
                    Fact fact = w.fact();
                    return w.with(fact, new Tagging(Ids.next(), fact.ref(), w.criminal.ref()), w.link(w.item.ref(), fact.ref()));
                }, NOT_DISCLOSED),
                situation("linked with a fact of no proceeding", w -> {
                    Fact fact = w.fact();
                    return w.with(fact, w.link(w.item.ref(), fact.ref()));
                }, NOT_LINKED),
                situation("is a document that a fact of the proceeding cites", w -> {
                    Fact fact = w.fact();
                    Anchor anchor = anchor(w);
                    return w.isDocument(w.document.ref()).with(fact, anchor,
                            new Citation(Ids.next(), fact.id(), anchor.id(), Citation.Stance.SUPPORTS, 0),
                            new Tagging(Ids.next(), fact.ref(), w.criminal.ref()));
                }, NOT_DISCLOSED),
                situation("tagged with an issue of the proceeding", w -> {
                    Issue issue = issue(w);
                    return w.with(issue, new Tagging(Ids.next(), w.item.ref(), issue.ref()));
                }, NOT_DISCLOSED),
                situation("linked with a fact that an issue of the proceeding rests on", w -> {
                    Issue claim = issue(w);
                    Issue element = new Issue(Ids.next(), null, claim.id(), Issue.Type.ELEMENT, "Recklessness", 0, "");
                    Fact fact = w.fact();
                    return w.with(claim, element, fact, new Tagging(Ids.next(), fact.ref(), element.ref()),
                            w.link(fact.ref(), w.item.ref()));
                }, NOT_DISCLOSED));
    }

    static Stream<Arguments> held() {
        return Stream.of(
                situation("held by the side itself, no party named", w -> w.heldBy(null, Side.PROSECUTION).inPlay(), NOT_DISCLOSED),
                situation("held by an agency whose role puts it on the side", w -> w.heldBy(w.sheriff, null).inPlay(), NOT_DISCLOSED),
                situation("the role in this proceeding counts, not the side on the item",
                        w -> w.heldBy(w.sheriff, Side.DEFENSE).inPlay(), NOT_DISCLOSED),
                situation("only known to that side", w -> w.knownTo(w.sheriff, "10/21/2021").inPlay(), NOT_DISCLOSED),
                situation("nobody said who holds or knows it", w -> w.heldBy(null, null).inPlay(), HOLDER_NOT_RECORDED),
                situation("held by a neutral party", w -> w.heldBy(w.witness, null).inPlay(), NOT_OWED),
                situation("held by somebody without a role there", w -> w.heldBy(w.family, null).inPlay(), NOT_OWED),
                situation("held by another party of the receiving side", w -> w.heldBy(w.codefendant, null).inPlay(), NOT_OWED),
                situation("held by the receiving party itself", w -> w.heldBy(w.baldwin, null).inPlay(), NOT_OWED),
                situation("the holder's role ended before the item was known",
                        w -> w.without(w.sheriffsRole).with(w.role(w.sheriff, w.criminal, Side.PROSECUTION, "2020"))
                                .heldSince("10/21/2021").inPlay(), NOT_OWED),
                situation("the holder's role ended after the item was known",
                        w -> w.without(w.sheriffsRole).with(w.role(w.sheriff, w.criminal, Side.PROSECUTION, "2023"))
                                .heldSince("10/21/2021").inPlay(), NOT_DISCLOSED),
                situation("the holder's role ended, and nobody knows since when the item was known",
                        w -> w.without(w.sheriffsRole).with(w.role(w.sheriff, w.criminal, Side.PROSECUTION, "2020")).inPlay(),
                        NOT_DISCLOSED),
                situation("the receiving party left before the item was known",
                        w -> w.without(w.baldwinsRole).with(w.role(w.baldwin, w.criminal, Side.DEFENSE, "2020"))
                                .heldSince("10/21/2021").inPlay(), NOT_OWED));
    }

    static Stream<Arguments> entitled() {
        return Stream.of(
                situation("entitled to everything", w -> w.owed(Scope.EVERYTHING).inPlay(), NOT_DISCLOSED),
                situation("entitled to what is favorable, and it is", w -> w.owed(Scope.FAVORABLE).bearing(Bearing.FAVORABLE).inPlay(),
                        NOT_DISCLOSED),
                situation("entitled to what is favorable, and it impeaches",
                        w -> w.owed(Scope.FAVORABLE).bearing(Bearing.IMPEACHING).inPlay(), NOT_DISCLOSED),
                situation("entitled to what is favorable, and it is neither",
                        w -> w.owed(Scope.FAVORABLE).bearing(Bearing.NEITHER).inPlay(), NOT_OWED),
                situation("entitled to what is favorable, and nobody said", w -> w.owed(Scope.FAVORABLE).inPlay(), BEARING_NOT_SAID),
                situation("entitled to what is requested, and it was",
                        w -> w.owed(Scope.REQUESTED).decided(Decision.REQUESTED, w.baldwin).inPlay(), NOT_DISCLOSED),
                situation("entitled to what is requested, and it was not", w -> w.owed(Scope.REQUESTED).inPlay(), NOT_OWED),
                situation("entitled to what is requested, and another asked",
                        w -> w.owed(Scope.REQUESTED).decided(Decision.REQUESTED, w.codefendant).inPlay(), NOT_OWED),
                situation("entitled to nothing", w -> w.owed(Scope.NONE).inPlay(), NOT_OWED),
                situation("nobody recorded what is owed", w -> w.without(w.everything).inPlay(), ENTITLEMENT_NOT_RECORDED),
                situation("only the other direction is recorded", w -> w.without(w.everything).with(new Entitlement(Ids.next(),
                        w.criminal.id(), Side.DEFENSE, Side.PROSECUTION, Scope.EVERYTHING, "")).inPlay(), ENTITLEMENT_NOT_RECORDED),
                situation("two rules, of which one gives it", w -> w.owed(Scope.NONE).with(w.everything).inPlay(), NOT_DISCLOSED));
    }

    static Stream<Arguments> served() {
        return Stream.of(
                situation("served to the party there", w -> w.inPlay().served(w.baldwin, w.criminal, "3/1/2023"), SERVED),
                situation("served, on a date known only roughly", w -> w.inPlay().served(w.baldwin, w.criminal, "~2023"), SERVED),
                situation("served, though nothing is owed", w -> w.owed(Scope.NONE).inPlay().served(w.baldwin, w.criminal, "2023"),
                        SERVED),
                situation("a production without a date", w -> w.inPlay().served(w.baldwin, w.criminal, ""), NOT_DISCLOSED),
                situation("served to a co-defendant only", w -> w.inPlay().served(w.codefendant, w.criminal, "2023"), NOT_DISCLOSED),
                situation("served in another proceeding only", w -> w.inPlay().served(w.baldwin, w.civil, "2023"), NOT_DISCLOSED),
                situation("the document that it is was served", w -> w.isDocument(w.document.ref()).inPlay()
                        .served(w.baldwin, w.criminal, "2023", w.document.ref()), SERVED),
                situation("pages of the document that it is were served", w -> {
                    PageRange pages = w.pages(0, 4);
                    return w.isDocument(w.document.ref()).inPlay().with(pages).served(w.baldwin, w.criminal, "2023", pages.ref());
                }, SERVED),
                situation("it is some pages, and the whole document was served", w -> {
                    PageRange pages = w.pages(2, 2);
                    return w.isDocument(pages.ref()).inPlay().with(pages).served(w.baldwin, w.criminal, "2023", w.document.ref());
                }, SERVED),
                situation("it is some pages, and other pages were served", w -> {
                    PageRange pages = w.pages(2, 2);
                    PageRange others = w.pages(6, 2);
                    return w.isDocument(pages.ref()).inPlay().with(pages, others)
                            .served(w.baldwin, w.criminal, "2023", others.ref());
                }, NOT_DISCLOSED),
                situation("a stamped version of the document that it is was served", w -> {
                    Document stamped = w.document(w.document, Document.Version.STAMPED);
                    return w.isDocument(w.document.ref()).inPlay().with(stamped)
                            .served(w.baldwin, w.criminal, "2023", stamped.ref());
                }, SERVED),
                situation("another document was served", w -> {
                    Document other = w.document(null, Document.Version.RECEIVED);
                    return w.isDocument(w.document.ref()).inPlay().with(other).served(w.baldwin, w.criminal, "2023", other.ref());
                }, NOT_DISCLOSED));
    }

    static Stream<Arguments> decided() {
        return Stream.of(
                situation("explained", w -> w.inPlay().decided(Decision.EXPLAINED, w.baldwin), EXPLAINED),
                situation("explained to another party", w -> w.inPlay().decided(Decision.EXPLAINED, w.codefendant), NOT_DISCLOSED),
                situation("not required", w -> w.inPlay().decided(Decision.NOT_REQUIRED, w.baldwin), NOT_REQUIRED),
                situation("withheld", w -> w.inPlay().decided(Decision.WITHHELD, w.baldwin), WITHHELD),
                situation("not required, served all the same",
                        w -> w.inPlay().decided(Decision.NOT_REQUIRED, w.baldwin).served(w.baldwin, w.criminal, "2023"), SERVED),
                situation("explained first, then not required", w -> w.inPlay().decided(Decision.EXPLAINED, w.baldwin)
                        .decided(Decision.NOT_REQUIRED, w.baldwin), NOT_REQUIRED),
                situation("not required where nothing is known of what is owed",
                        w -> w.without(w.everything).inPlay().decided(Decision.NOT_REQUIRED, w.baldwin), NOT_REQUIRED));
    }

    @Test
    void everyDefendantHasAGapOfHisOwn() {
        World world = new World().inPlay();
        assertThat(world.read().openGaps()).extracting(gap -> gap.party().name()).containsExactly("Baldwin", "Codefendant");
        world.served(world.codefendant, world.criminal, "2023");
        assertThat(world.read().openGaps()).extracting(gap -> gap.party().name()).containsExactly("Baldwin");
    }

    @Test
    void theSentenceSaysWhatTheRecordsSay() {
        World world = new World().heldBy(null, Side.PROSECUTION).inPlay();
        world.records.removeIf(record -> record.equals(world.codefendant)
                || record instanceof casebound.model.Role role && role.party().equals(world.codefendant.id()));
        assertThat(world.read().gaps()).singleElement().extracting(Gap::sentence).isEqualTo("The cache of bullets (E-1) was held by "
                + "the prosecution, and no production of it to the defense is recorded in State v. Baldwin; the trial began in "
                + "July 2024.");
    }

    @Test
    void aPartyIsNamedWhereItsSideHasSeveral() {
        Gap gap = knownToTheSheriff().inPlay().read().gaps().getFirst();
        assertThat(gap.sentence()).isEqualTo("The cache of bullets (E-1) was known to the prosecution (Sheriff), and no production "
                + "of it to Baldwin is recorded in State v. Baldwin; the trial began in July 2024.");
    }

    @Test
    void aProductionWithoutADateIsMentioned() {
        World world = new World().inPlay();
        Gap gap = world.served(world.baldwin, world.criminal, "").read().gaps().getFirst();
        assertThat(gap.sentence()).endsWith("A production that lists it has no date.");
    }

    @Test
    void anExplainedGapStaysAsExplained() {
        World world = new World().inPlay();
        Disclosure read = world.decided(Decision.EXPLAINED, world.baldwin).read();
        assertThat(read.gaps()).extracting(Gap::state).containsExactly(Gap.State.EXPLAINED, Gap.State.OPEN);
        assertThat(read.openGaps()).hasSize(1);
    }

    @Test
    void anExplainedGapThatIsServedIsCuredOnThatDay() {
        World world = new World().inPlay();
        world.decided(Decision.EXPLAINED, world.baldwin).served(world.baldwin, world.criminal, "8/2/2024");
        Gap gap = world.read().gaps().getFirst();
        assertThat(gap.state()).isEqualTo(Gap.State.CURED);
        assertThat(gap.curedOn()).isEqualTo(CaseDates.parse("8/2/2024"));
    }

    @Test
    void theEarliestOfSeveralProductionsCounts() {
        World world = new World().inPlay();
        world.served(world.baldwin, world.criminal, "8/2/2024").served(world.baldwin, world.criminal, "3/1/2023");
        assertThat(world.cell(world.baldwin, world.criminal).production().date()).isEqualTo(CaseDates.parse("3/1/2023"));
    }

    @Test
    void neutralPartiesAgenciesAndAttorneysReceiveNothing() {
        World world = new World().inPlay();
        assertThat(world.read().columns()).filteredOn(column -> column.proceeding().equals(world.criminal))
                .extracting(column -> column.party().name()).containsExactly("Baldwin", "Codefendant", "State");
        world.with(new Counsel(Ids.next(), world.codefendant.id(), world.baldwinsRole.id(), "lead", CaseDate.NONE, CaseDate.NONE));
        assertThat(world.read().columns()).extracting(column -> column.party().name()).doesNotContain("Codefendant");
    }

    @Test
    void aCircleOfIssuesOrVersionsEnds() {
        World world = new World();
        Issue one = new Issue(Ids.next(), null, null, Issue.Type.ISSUE, "One", 0, "");
        Issue two = new Issue(Ids.next(), null, one.id(), Issue.Type.ISSUE, "Two", 0, "");
        Issue back = new Issue(one.id(), null, two.id(), Issue.Type.ISSUE, "One", 0, "");
        world.with(back, two, new Tagging(Ids.next(), world.item.ref(), two.ref()));
        assertThat(world.cell(world.baldwin, world.criminal).state()).isEqualTo(NOT_LINKED);
    }

    @Test
    void nothingGivesNothing() {
        Disclosure read = Disclosure.of(new Records() {
            @Override
            public <E extends casebound.model.Entity> List<E> all(Class<E> type) {
                return List.of();
            }
        });
        assertThat(read.columns()).isEmpty();
        assertThat(read.rows()).isEmpty();
        assertThat(read.gaps()).isEmpty();
    }

    private static World knownToTheSheriff() {
        World world = new World();
        return world.knownTo(world.sheriff, "2021");
    }

    private static Arguments situation(String name, UnaryOperator<World> change, Cell.State expected) {
        return arguments(name, change, expected);
    }

    private static Exhibit exhibit(World world, Ref subject) {
        return new Exhibit(Ids.next(), subject, world.criminal.id(), null, "12", Exhibit.Status.MARKED, CaseDate.NONE, "");
    }

    private static Issue issue(World world) {
        return new Issue(Ids.next(), world.criminal.id(), null, Issue.Type.CLAIM, "Manslaughter", 0, "");
    }

    private static Anchor anchor(World world) {
        return new Anchor(Ids.next(), world.document.id(), world.content.id(), 3, 3, List.of(), "a cache of bullets", "", "", "test");
    }
}
