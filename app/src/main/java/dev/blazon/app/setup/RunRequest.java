package dev.blazon.app.setup;

import dev.blazon.engine.local.FailureLimit;
import dev.blazon.formats.source.SourceOptions;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;

/// What a user asks of one run.
///
/// @param models what stands behind a model name of the recipe: an address or `facts`
/// @param ocr whether text in pictures is read
/// @param publication what the dataset card is to state
/// @param command that goes on with the run, for messages
public record RunRequest(
        List<Path> sources,
        SourceOptions sourceOptions,
        Path to,
        SequencedMap<String, String> models,
        OutputChoice output,
        Ocr ocr,
        Extent extent,
        Publication publication,
        String command) {

    public RunRequest {
        sources = List.copyOf(sources);
        models = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(models));
    }

    /// How far and how wide to go; none of it changes a row.
    public record Extent(
            OptionalLong limit, OptionalInt concurrency, FailureLimit maxFailures, OptionalLong stallAfterSeconds) {}

    /// The same, with what was said of the dataset before wherever nothing is said now.
    RunRequest stating(Publication before) {
        return new RunRequest(sources, sourceOptions, to, models, output, ocr, extent, publication.or(before), command);
    }

    /// The same rows, run in another way.
    public RunRequest with(Extent changed, String shownCommand) {
        return new RunRequest(sources, sourceOptions, to, models, output, ocr, changed, publication, shownCommand);
    }
}
