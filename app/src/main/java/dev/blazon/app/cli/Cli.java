package dev.blazon.app.cli;

import dev.blazon.app.eval.EvalCommand;
import dev.blazon.app.shelf.Home;
import dev.blazon.operators.BuiltInOperators;
import java.io.PrintWriter;
import java.util.function.IntSupplier;
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
        CommandLine line = commands(Home.find());
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

    static CommandLine commands(Home home) {
        Kit kit = new Kit(home, BuiltInOperators.catalogue());
        CommandLine line = new CommandLine(new BlazonCommand())
                .addSubcommand(new DemoCommand(kit))
                .addSubcommand(new RunCommand(kit))
                .addSubcommand(new PlanCommand(kit))
                .addSubcommand(new RetryCommand(kit))
                .addSubcommand(new ExplainCommand())
                .addSubcommand(new ReportCommand(kit))
                .addSubcommand(new CommandLine(new AnswersCommand())
                        .addSubcommand(new AnswersCommand.Count())
                        .addSubcommand(new AnswersCommand.Listing())
                        .addSubcommand(new AnswersCommand.Compact())
                        .addSubcommand(new AnswersCommand.Export())
                        .addSubcommand(new AnswersCommand.Import()))
                .addSubcommand(new DoctorCommand())
                .addSubcommand(new OperatorsCommand(kit))
                .addSubcommand(new RecipesCommand(kit))
                .addSubcommand(new EvalCommand())
                .addSubcommand(new WarmUpCommand(kit));
        Faults faults = new Faults();
        return line.setParameterExceptionHandler(faults)
                .setExecutionExceptionHandler(faults)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setUsageHelpLongOptionsMaxWidth(32);
    }
}
