package dev.blazon.app.eval.given;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options that give metrics what they need beside captions and references.
public final class GivenOptions {
    /// What each metric needs, in words that name the option.
    public static final SequencedMap<String, String> NEEDS = needs();

    @Option(
            names = "--objects",
            paramLabel = "FILE",
            description = "For CHAIR: the objects in the pictures, as COCO's instances or a JSON object from image to"
                    + " list of names.")
    private @Nullable Path objects;

    @Option(
            names = "--idf",
            paramLabel = "FILE",
            description = "References that CIDEr's idf is counted in, in place of those of --references.")
    private @Nullable Path idf;

    @Option(
            names = "--idf-documents",
            paramLabel = "N",
            description = "Of how many images --idf is said to be. Default: as many as it has.")
    private @Nullable Integer idfDocuments;

    @Option(
            names = "--image-vectors",
            paramLabel = "FILE",
            description = "For CLIPScore: vectors of the images, as JSON lines with id and vector.")
    private @Nullable Path imageVectors;

    @Option(
            names = "--text-vectors",
            paramLabel = "FILE",
            description = "For CLIPScore: vectors of captions and references, as JSON lines with text and vector.")
    private @Nullable Path textVectors;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private static SequencedMap<String, String> needs() {
        SequencedMap<String, String> needs = new LinkedHashMap<>();
        ChairMeasure.NAMES.forEach(name -> needs.put(name, "the objects in the pictures: give --objects"));
        ClipMeasure.NAMES.forEach(name ->
                needs.put(name, "vectors of images and texts: give --image-vectors and --text-vectors, or --clip"));
        return needs;
    }

    /// Where CIDEr's idf comes from.
    ///
    /// @param documents the number to reckon with, in place of that of the file
    public record Idf(Path file, OptionalInt documents) {}

    public boolean hasVectors() {
        return imageVectors != null || textVectors != null;
    }

    public Optional<Idf> idf() {
        if (idfDocuments != null && idf == null) {
            throw new ParameterException(spec.commandLine(), "--idf-documents needs --idf.");
        }
        if (idfDocuments != null && idfDocuments < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--idf-documents is " + idfDocuments + ", must be at least 1.");
        }
        return Optional.ofNullable(idf)
                .map(file -> new Idf(file, idfDocuments == null ? OptionalInt.empty() : OptionalInt.of(idfDocuments)));
    }

    /// Metrics for which everything is given.
    ///
    /// @throws dev.blazon.core.fault.RecipeException when a file cannot be read
    public List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        if (objects != null) {
            measures.add(ChairMeasure.read(objects));
        }
        if (imageVectors != null && textVectors != null) {
            measures.add(ClipMeasure.read(imageVectors, textVectors));
        } else if (imageVectors != null || textVectors != null) {
            throw new ParameterException(
                    spec.commandLine(), "--image-vectors and --text-vectors belong together: give both.");
        }
        return measures;
    }
}
