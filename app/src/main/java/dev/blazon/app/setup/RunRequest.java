package dev.blazon.app.setup;

import dev.blazon.app.money.Money;
import dev.blazon.engine.local.FailureLimit;
import dev.blazon.formats.image.CodecLimits;
import dev.blazon.formats.source.SourceOptions;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;

/// What a user asks of one run.
///
/// @param models what stands behind a model name of the recipe: an address or `facts`
/// @param ocr whether text in pictures is read
/// @param images how big a picture may be; may grow in a run
/// @param publication what the dataset card is to state
/// @param command that goes on with the run, for messages
public record RunRequest(
        List<Path> sources,
        SourceOptions sourceOptions,
        Path to,
        SequencedMap<String, String> models,
        OutputChoice output,
        Ocr ocr,
        CodecLimits images,
        Extent extent,
        Publication publication,
        String command) {

    public RunRequest {
        sources = List.copyOf(sources);
        models = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(models));
    }

    /// How far and how wide to go; none of it changes a row.
    ///
    /// @param money what it may spend, in all its executions
    /// @param answers the journal of answers that is shared with other runs; the run's own when empty
    public record Extent(
            OptionalLong limit,
            OptionalInt concurrency,
            FailureLimit maxFailures,
            OptionalLong stallAfterSeconds,
            Optional<Path> answers,
            Money money) {}

    /// The same, with what was said of the dataset before wherever nothing is said now.
    RunRequest stating(Publication before) {
        Publication stated = publication.or(before);
        return new RunRequest(sources, sourceOptions, to, models, output, ocr, images, extent, stated, command);
    }

    /// The same run, worked on in another way.
    public RunRequest with(CodecLimits caps, Extent changed, String shownCommand) {
        return new RunRequest(
                sources, sourceOptions, to, models, output, ocr, caps, changed, publication, shownCommand);
    }
}
