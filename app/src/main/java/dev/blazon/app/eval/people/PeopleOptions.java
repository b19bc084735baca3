package dev.blazon.app.eval.people;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;
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

    public boolean isGiven() {
        return ratings != null;
    }

    /// @param systems that are scored
    /// @param ids of the images
    /// @return empty when nobody's ratings are given
    /// @throws dev.blazon.core.fault.RecipeException when they cannot be read or fit nothing
    public Optional<RatedCaptions> read(SequencedCollection<String> systems, List<String> ids) {
        return Optional.ofNullable(ratings).map(file -> RatedCaptions.of(RatingsFile.read(file), file, systems, ids));
    }
}
