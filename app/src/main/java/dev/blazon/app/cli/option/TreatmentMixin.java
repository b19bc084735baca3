package dev.blazon.app.cli.option;

import dev.blazon.app.setup.Ocr;
import dev.blazon.app.setup.OutputChoice;
import dev.blazon.formats.source.SourceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What is done to what: the recipe, its source, its models and its output, for a run and for its plan alike.
public final class TreatmentMixin {
    @Parameters(
            paramLabel = "RECIPE",
            description = "Path of a recipe, or the name of a shipped one ('blazon recipes').")
    private String recipe = "";

    @Mixin
    private SourceMixin source = new SourceMixin();

    @Option(
            names = "--model",
            paramLabel = "NAME=URL",
            description = "What serves a model of the recipe: an address such as captioner=http://localhost:8000/v1,"
                    + " or captioner=facts for captions from measurements alone. Can be repeated.")
    private List<String> models = new ArrayList<>();

    @Mixin
    private OutputMixin output = new OutputMixin();

    @Mixin
    private OcrMixin ocr = new OcrMixin();

    public String recipe() {
        return recipe;
    }

    public List<Path> sources() {
        return source.sources();
    }

    public SourceOptions sourceOptions() {
        return source.options();
    }

    public SequencedMap<String, String> models() {
        return ModelOption.parse(models);
    }

    public OutputChoice output() {
        return output.choice();
    }

    public Ocr ocr() {
        return ocr.ocr();
    }
}
