package dev.blazon.app.eval.people;

import dev.blazon.metrics.Scores;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option that brings people's ratings.
public final class PeopleOptions {

    @Option(
            names = "--ratings",
            paramLabel = "FILE",
            description = "People's ratings of the captions (image, rating, and the system when there are several):"
                    + " tells how well each metric agrees with them.")
    private @Nullable Path ratings;

    /// @param systems the scores of each system's captions
    /// @param ids of the images, in the order of the scores
    /// @return empty when nobody's ratings are given
    /// @throws dev.blazon.core.fault.RecipeException when they cannot be read or fit nothing
    public Optional<PeopleAgreement> agreement(SequencedMap<String, List<Scores>> systems, List<String> ids) {
        return Optional.ofNullable(ratings)
                .map(file -> PeopleAgreement.of(RatedCaptions.of(RatingsFile.read(file), file, systems, ids)));
    }
}
