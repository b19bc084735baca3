package dev.blazon.app.cli;

import dev.blazon.app.run.ExitCode;
import dev.blazon.app.warm.WarmCalls;
import dev.blazon.app.warm.WarmCaptions;
import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.formats.image.Codecs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blazon warm-up`: what the launcher fills its class cache with: a run and calls to a model, or captions measured.
@Command(name = "warm-up", hidden = true, description = "Fills the launcher's class cache.")
final class WarmUpCommand implements Callable<Integer> {
    private static final int CALLS = 3000;
    private static final int CAPTIONS = 2000;

    private final Kit kit;

    @Parameters(index = "0", paramLabel = "FOR", description = "run or eval.")
    private For what = For.RUN;

    @Parameters(index = "1", paramLabel = "DIR", description = "A folder that may be deleted afterwards.")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// What the cache is for.
    enum For {
        RUN,
        EVAL
    }

    WarmUpCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() throws Exception {
        switch (what) {
            case RUN -> warmRuns();
            case EVAL -> warmEval();
        }
        return ExitCode.DONE;
    }

    private void warmRuns() throws IOException, InterruptedException {
        Path samples = kit.home().samples();
        Path photo = samples.resolve("photos/astronaut.jpg");
        // one picture through the whole of a run, so that runs start fast too and not only `--help`
        execute(
                "run",
                "quick-start",
                "--from",
                samples.resolve("odd/toy-bricks.bmp").toString(),
                photo.toString(),
                "--to",
                folder.resolve("run").toString(),
                "--ocr",
                "off");
        ImageCodec codec = Codecs.open();
        WarmCalls.make(codec, Bytes.wrap(Files.readAllBytes(photo)), folder.resolve("answers.db"), CALLS);
    }

    private void warmEval() throws IOException {
        execute("--help");
        WarmCaptions.write(folder, CAPTIONS);
        execute(
                "eval",
                "--hypotheses",
                folder.resolve("captions.jsonl").toString(),
                "--references",
                folder.resolve("references.jsonl").toString(),
                "--metrics",
                "Bleu_4,METEOR,ROUGE_L,CIDEr,SPICE_rules");
    }

    private void execute(String... line) {
        Cli.execute(spec.commandLine().getOut(), spec.commandLine().getErr(), line);
    }
}
