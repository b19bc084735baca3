package dev.blazon.app.eval.command;

import dev.blazon.app.cli.text.Json;
import dev.blazon.app.eval.EvalSet;
import dev.blazon.app.eval.EvalText;
import dev.blazon.app.eval.Evaluation;
import dev.blazon.app.eval.SampleScores;
import dev.blazon.app.eval.Section;
import dev.blazon.app.eval.page.EvalPage;
import dev.blazon.app.eval.page.Pictures;
import dev.blazon.app.eval.pictures.PictureFiles;
import dev.blazon.formats.image.Codecs;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Where results go: to standard output, and to files that are asked for.
final class OutputOptions {
    private static final int MOST_PICTURES = 120;

    @Option(
            names = "--samples",
            paramLabel = "FILE",
            description = "Write each caption's scores, as .jsonl or .parquet.")
    private @Nullable Path samples;

    @Option(names = "--page", paramLabel = "FILE", description = "Write a page with plots and captions to look at.")
    private @Nullable Path page;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    boolean isGiven() {
        return samples != null || page != null || json;
    }

    void write(EvalSet set, Evaluation evaluation, List<Section> more, PictureFiles files) {
        CommandLine line = spec.commandLine();
        if (samples != null) {
            SampleScores.write(samples, set, evaluation);
        }
        if (page != null) {
            Pictures pictures = new Pictures(files, Codecs.open(), MOST_PICTURES);
            EvalPage.write(page, set, evaluation, pictures);
            line.getErr().println("Open " + page.toAbsolutePath().toUri());
        }
        line.getOut().println(json ? Json.text(EvalText.values(evaluation, more)) : EvalText.table(evaluation, more));
    }
}
