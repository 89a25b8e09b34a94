package casebound.work;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever was thrown into a problem that a person can be shown, and logs it without any of its words. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int FRAMES = 40;

    private Failures() {}

    /**
     * The problem that a failure carries, or {@link Code#BUG} with its class and place as the first argument and
     * details for copying as the second. Messages are left out of both: they may quote names, paths or text.
     */
    public static Problem problem(Throwable thrown) {
        Throwable failure = unwrapped(thrown);
        if (failure instanceof ProblemException known) {
            if (known.problem().code() != Code.CANCELLED) {
                LOG.info("{}", known.problem().code());
            }
            return known.problem();
        }
        String place = failure.getClass().getSimpleName() + " " + place(failure);
        LOG.error("{} {}", Code.BUG, place);
        return Problem.of(Code.BUG, place.strip(), details(failure));
    }

    private static Throwable unwrapped(Throwable thrown) {
        boolean wrapper = thrown instanceof ExecutionException || thrown instanceof CompletionException;
        return wrapper && thrown.getCause() != null ? unwrapped(thrown.getCause()) : thrown;
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("casebound."))
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    private static String details(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable at = failure; at != null; at = at.getCause() == at ? null : at.getCause()) {
            text.append(text.isEmpty() ? "" : "\ncaused by ").append(at.getClass().getName());
            text.append(Arrays.stream(at.getStackTrace())
                    .limit(FRAMES)
                    .map(frame -> "\n    at " + frame)
                    .collect(Collectors.joining()));
        }
        return text.toString();
    }
}
