package dev.blazon.app.cli.option;

import dev.blazon.engine.report.ShellWord;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/// The command as given, so that it can be given again.
public final class CommandText {

    private CommandText() {}

    public static String of(CommandSpec spec) {
        return "blazon " + quoted(spec.root().commandLine().getParseResult().originalArgs());
    }

    public static String quoted(List<String> words) {
        return words.stream().map(ShellWord::quoted).collect(Collectors.joining(" "));
    }
}
