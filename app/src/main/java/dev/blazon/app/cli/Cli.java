package dev.blazon.app.cli;

import dev.blazon.app.eval.command.EvalCommand;
import dev.blazon.app.shelf.Home;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import picocli.CommandLine;

/// The command line as a whole.
public final class Cli {

    private Cli() {}

    /// Runs one command.
    ///
    /// @param out for results
    /// @param err for people
    /// @return the exit code
    public static int execute(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = commands(Home.find(), args.length == 0 ? "" : args[0]);
        line.setOut(out).setErr(err);
        int exitCode = guarded(err, () -> line.execute(args));
        out.flush();
        err.flush();
        return exitCode;
    }

    /// An error that no command handles would end the process with 1, which says that a run finished.
    static int guarded(PrintWriter err, IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (Error fault) {
            return Faults.bug(fault, err);
        }
    }

    /// @param first word of the line: when it is a command, the others need not be made
    static CommandLine commands(Home home, String first) {
        SequencedMap<String, Supplier<Object>> all = all(new Kit(home));
        CommandLine line = new CommandLine(new BlazonCommand());
        all.forEach((name, command) -> {
            if (name.equals(first) || !all.containsKey(first)) {
                line.addSubcommand(command.get());
            }
        });
        Faults faults = new Faults();
        return line.setParameterExceptionHandler(faults)
                .setExecutionExceptionHandler(faults)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setUsageHelpLongOptionsMaxWidth(32);
    }

    private static SequencedMap<String, Supplier<Object>> all(Kit kit) {
        SequencedMap<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("demo", () -> new DemoCommand(kit));
        all.put("run", () -> new RunCommand(kit));
        all.put("plan", () -> new PlanCommand(kit));
        all.put("retry", () -> new RetryCommand(kit));
        all.put("explain", ExplainCommand::new);
        all.put("report", () -> new ReportCommand(kit));
        all.put(
                "answers",
                () -> new CommandLine(new AnswersCommand())
                        .addSubcommand(new AnswersCommand.Count())
                        .addSubcommand(new AnswersCommand.Listing())
                        .addSubcommand(new AnswersCommand.Compact())
                        .addSubcommand(new AnswersCommand.Export())
                        .addSubcommand(new AnswersCommand.Import()));
        all.put("doctor", DoctorCommand::new);
        all.put("operators", () -> new OperatorsCommand(kit));
        all.put("recipes", () -> new RecipesCommand(kit));
        all.put("eval", EvalCommand::new);
        all.put("warm-up", () -> new WarmUpCommand(kit));
        return all;
    }
}
