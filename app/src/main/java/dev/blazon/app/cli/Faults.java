package dev.blazon.app.cli;

import dev.blazon.app.run.ExitCode;
import dev.blazon.core.fault.BlazonException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns whatever a command throws into words and an exit code.
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(sentence(String.valueOf(fault.getMessage())));
        UnmatchedArgumentException.printSuggestions(fault, err);
        err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.INPUT;
    }

    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }

    /// A run that had begun says itself how it ended; an expected fault that comes here means that nothing ran.
    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        return switch (fault) {
            case ParameterException wrong -> handleParseException(wrong, new String[0]);
            case BlazonException expected -> {
                command.getErr().println(expected.text());
                yield ExitCode.INPUT;
            }
            default -> bug(fault, command.getErr());
        };
    }

    private static int bug(Exception fault, PrintWriter err) {
        fault.printStackTrace(err);
        err.println();
        err.println("This is a bug in Blazon " + Version.number()
                + ". Report it with the lines above and the command you gave; finished shards stand.");
        return ExitCode.BUG;
    }
}
