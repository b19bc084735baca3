package dev.blazon.app.cli;

import dev.blazon.app.cli.text.Version;
import dev.blazon.app.run.ExitCode;
import dev.blazon.app.shelf.Nearest;
import dev.blazon.core.fault.BlazonException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns whatever a command throws into words and an exit code.
final class Faults implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(
                unmatched(fault, command).map(word -> unknown(word, command)).orElseGet(() -> sentence(fault)));
        err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.INPUT;
    }

    /// A mistyped option also makes the one that was meant missing: the cause is named, not the effect.
    private static Optional<String> unmatched(ParameterException fault, CommandLine command) {
        if (fault instanceof UnmatchedArgumentException extra) {
            return extra.getUnmatched().stream().findFirst();
        }
        boolean missing = fault instanceof MissingParameterException;
        return command.getUnmatchedArguments().stream()
                .filter(word -> missing && word.startsWith("-"))
                .findFirst();
    }

    private static String unknown(String word, CommandLine command) {
        if (word.startsWith("-")) {
            String name = word.replaceFirst("=.*", "");
            return "No option '" + name + "'."
                    + meant(name, command.getCommandSpec().optionsMap().keySet());
        }
        if (command.getSubcommands().isEmpty()) {
            return "'" + word + "' is one argument too many.";
        }
        return "No command '" + word + "'."
                + meant(word, command.getSubcommands().keySet());
    }

    private static String meant(String word, Set<String> known) {
        return Nearest.of(word, known)
                .map(near -> " Did you mean '" + near + "'?")
                .orElse("");
    }

    private static String sentence(ParameterException fault) {
        String text = String.valueOf(fault.getMessage());
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

    static int bug(Throwable fault, PrintWriter err) {
        fault.printStackTrace(err);
        err.println();
        err.println("This is a bug in Blazon " + Version.number()
                + ". Report it with the lines above and the command you gave; finished shards stand.");
        return ExitCode.BUG;
    }
}
