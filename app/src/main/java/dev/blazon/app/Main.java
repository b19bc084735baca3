package dev.blazon.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The `blazon` command.
@Command(
        name = "blazon",
        mixinStandardHelpOptions = true,
        version = "blazon 0.1.0-SNAPSHOT",
        description = "A factory that turns image-text data into dense-caption datasets.")
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
