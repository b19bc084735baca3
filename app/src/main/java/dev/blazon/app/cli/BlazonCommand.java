package dev.blazon.app.cli;

import dev.blazon.app.cli.text.Version;
import dev.blazon.app.run.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `blazon` without a command: says which there are.
@Command(
        name = "blazon",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Turns images with poor texts into datasets of accurate, dense, documented captions.",
        commandListHeading = "%nCommands:%n",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "First steps:",
            "  blazon demo             see what it does, offline",
            "  blazon doctor           see what this machine has",
            "  blazon run quick-start --from photos --to captions",
            "                          caption a folder of pictures",
            "  blazon COMMAND --help   options and examples of a command",
            "",
            "Exit codes: 0 done, 1 failures above the limit, 2 wrong input (nothing ran),",
            "            3 stopped and resumable, 70 a bug in Blazon."
        })
final class BlazonCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.INPUT;
    }
}
