package casebound.work;

/**
 * What is done in the background. It looks at the flag between steps and says how far it has come; it touches nothing
 * of the window.
 */
@FunctionalInterface
public interface WorkBody<T> {
    /** @throws Exception whatever goes wrong; {@link Work} turns it into a problem that reaches a person */
    T run(CancelFlag cancel, Progress progress) throws Exception;
}
