package dev.blazon.app.eval;

import dev.blazon.app.eval.given.GivenOptions;
import dev.blazon.app.eval.given.Measure;
import dev.blazon.app.eval.input.CaptionFile;
import dev.blazon.app.eval.judge.JudgeOptions;
import dev.blazon.app.eval.pictures.PictureFiles;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.overlap.IdfTexts;
import dev.blazon.metrics.text.CutSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What metrics are given beside captions, references and SPICE's tuples.
///
/// @param mode of those that read captions as people write them
/// @param idf CIDEr's documents
/// @param measures that have all they need
public record Given(Mode mode, Optional<Idf> idf, List<Measure> measures) {
    /// What each metric needs for which there is a measure, in words that name the option.
    static final SequencedMap<String, String> NEEDS = needs();

    public Given {
        measures = List.copyOf(measures);
    }

    private static SequencedMap<String, String> needs() {
        SequencedMap<String, String> needs = new LinkedHashMap<>(GivenOptions.NEEDS);
        needs.putAll(JudgeOptions.NEEDS);
        return needs;
    }

    /// The same where pictures of the captions are known.
    Given seeing(PictureFiles pictures) {
        return new Given(
                mode,
                idf,
                measures.stream().map(measure -> measure.seeing(pictures)).toList());
    }

    /// What a metric needs that no measure has; empty where nothing lacks.
    static Optional<String> lacking(String metric, List<Measure> measures) {
        boolean isThere = measures.stream().anyMatch(measure -> measure.names().contains(metric));
        return isThere ? Optional.empty() : Optional.ofNullable(NEEDS.get(metric));
    }

    /// Whether fewer is better.
    public static boolean isOfFaults(String metric) {
        return metric.equals("CHAIRs") || metric.equals("CHAIRi");
    }

    /// Texts that CIDEr's idf is counted in.
    ///
    /// @param name of the file
    /// @param documents the references of each image
    /// @param counted how many images there are said to be
    public record Idf(String name, List<List<String>> documents, int counted) {

        /// @throws RecipeException when the file cannot be read, or has more images than it is said to have
        public static Idf read(GivenOptions.Idf given) {
            List<List<String>> documents =
                    List.copyOf(CaptionFile.read(given.file()).texts().values());
            int counted = given.documents().orElse(documents.size());
            if (counted < documents.size()) {
                throw new RecipeException(
                        given.file().toString(),
                        "The file has the references of " + documents.size() + " images, and --idf-documents says "
                                + counted + ". Give as many or more.");
            }
            return new Idf(given.file().getFileName().toString().replaceAll("[|:]", "_"), documents, counted);
        }

        IdfTexts of(CutSet set, Mode mode) {
            IdfTexts own = IdfTexts.of(name + " " + counted, documents, set, mode);
            return new IdfTexts(own.name(), own.texts(), own.firsts(), counted);
        }
    }
}
