package casebound.cli;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import java.io.PrintWriter;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Runs one command and gives its exit code (DESIGN 6): 0 done, 1 with problems, 2 usage, 3 damaged, 4 locked. */
public final class Commands {
    private final CommandLine line;

    public Commands(Surroundings surroundings, PrintWriter out, PrintWriter err) {
        Output output = new Output(out, err);
        Root root = new Root(surroundings, output);
        line = new CommandLine(root)
                .addSubcommand("new", new NewCommand(root))
                .addSubcommand("sample", new SampleCommand(root))
                .addSubcommand("import", new ImportCommand(root))
                .addSubcommand("ocr", new OcrCommand(root))
                .addSubcommand("list", new ListCommand(root))
                .addSubcommand("search", new SearchCommand(root))
                .addSubcommand("show", new ShowCommand(root))
                .addSubcommand("load", new LoadCommand(root))
                .addSubcommand("export", new ExportCommand(root))
                .addSubcommand("verify", new VerifyCommand(root))
                .addSubcommand("history", new HistoryCommand(root))
                .addSubcommand("rebuild", new RebuildCommand(root))
                .addSubcommand("backup", new BackupCommand(root))
                .addSubcommand("restore", new RestoreCommand(root))
                .addSubcommand("forget", new ForgetCommand(root))
                .setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, output))
                .setParameterExceptionHandler((wrong, args) -> {
                    output.problem(Problem.of(Code.USAGE, wrong.getMessage()));
                    return Code.USAGE.exit();
                });
    }

    /** Runs the command that the arguments name. */
    public int run(String... args) {
        return line.execute(args);
    }

    private static int failed(Exception failure, Output output) {
        Problem problem = failure instanceof ProblemException known
                ? known.problem()
                : Problem.of(Code.BUG, failure.getClass().getSimpleName());
        if (problem.code() == Code.BUG) {
            // the stack alone: a message could hold a name or a title
            StringBuilder stack = new StringBuilder(failure.getClass().getName());
            for (StackTraceElement element : failure.getStackTrace()) {
                stack.append("\n  at ").append(element);
            }
            LoggerFactory.getLogger(Commands.class).error("{}", stack);
        }
        output.problem(problem);
        return problem.code().exit();
    }

    /** The text of a key of the command line's section. */
    static String text(String key, Object... args) {
        return Texts.text("cli." + key, args);
    }
}
