package casebound.cli;

import casebound.casefile.CaseFile;
import casebound.casefile.Workplace;
import casebound.problem.Problem;
import casebound.work.Progress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program as a command: what all commands share. */
@Command(name = "casebound", versionProvider = Root.Version.class,
        description = "The file of one legal matter. Without a command it opens the window.")
final class Root implements Callable<Integer> {
    private static String version = "";

    private final Surroundings surroundings;
    private final Output output;

    @Option(names = "--home", paramLabel = "DIR", scope = CommandLine.ScopeType.INHERIT,
            description = "The per-user data folder (otherwise CASEBOUND_HOME, or the system's usual place).")
    private @Nullable Path home;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = CommandLine.ScopeType.INHERIT, description = "Show how it is used.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    private boolean showVersion;

    Root(Surroundings surroundings, Output output) {
        this.surroundings = surroundings;
        this.output = output;
        version = surroundings.version();
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Casebound " + version};
        }
    }

    Output output() {
        return output;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Workplace workplace() {
        return surroundings.workplace().apply(home);
    }

    /** Opens a case, lets the command work in it, and closes it. What was wrong at opening is told first. */
    int in(Path path, CaseFile.Mode mode, ToIntFunction<CaseFile> work) {
        try (CaseFile caseFile = CaseFile.open(path, mode, workplace(), Progress.NONE)) {
            int worst = 0;
            for (Problem problem : caseFile.problems()) {
                output.problem(problem);
                worst = Math.max(worst, problem.code().exit());
            }
            if (mode == CaseFile.Mode.WRITE && !caseFile.writable()) {
                return worst;
            }
            return Math.max(worst, work.applyAsInt(caseFile));
        }
    }

    @Override
    public Integer call() {
        output.line(new CommandLine(this).getUsageMessage());
        return 0;
    }
}
