package casebound.casefile;

/** What a change does. Runs on the writer's thread; whatever it throws takes the whole change back. */
@FunctionalInterface
public interface ChangeBody {
    void apply(Tx tx);
}
