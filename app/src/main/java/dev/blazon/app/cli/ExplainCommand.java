package dev.blazon.app.cli;

import dev.blazon.app.cli.text.Version;
import dev.blazon.app.inspect.LifeText;
import dev.blazon.app.inspect.Lives;
import dev.blazon.app.inspect.Search;
import dev.blazon.app.run.ExitCode;
import dev.blazon.core.store.FateCodec;
import dev.blazon.formats.Sinks;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blazon explain`: the life of one sample.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Tells the life of one sample of a run: where its picture lies, its texts, what each step did,"
                + " who wrote its captions, and how it ended.",
        footer = {
            "",
            "Examples:",
            "  blazon explain captions photos/dahlia",
            "  blazon explain captions photos/dahlia --json"
        })
final class ExplainCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DIR", description = "The run folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "KEY", description = "The sample's key, as in the column 'key'.")
    private String key = "";

    @Option(names = "--json", description = "As one line of JSON, as the run folder keeps it.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        FateCodec codec = Sinks.fateCodec();
        Search.Hit hit = Search.find(folder, Lives.of(folder, codec), key);
        spec.commandLine().getOut().println(json ? codec.encode(hit.fate()) : LifeText.of(hit));
        return ExitCode.DONE;
    }
}
