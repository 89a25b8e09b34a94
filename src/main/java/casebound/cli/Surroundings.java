package casebound.cli;

import casebound.casefile.Workplace;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the commands need of the program around them.
 *
 * @param workplace the workplace in a per-user data folder; null means the usual one
 * @param workers starts the document processes
 * @param version the program's version
 */
public record Surroundings(Function<@Nullable Path, Workplace> workplace, Function<Workplace, Workers> workers,
        String version) {}
