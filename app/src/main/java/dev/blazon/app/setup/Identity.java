package dev.blazon.app.setup;

import dev.blazon.app.bind.BoundModels;
import dev.blazon.core.fault.StorageException;
import dev.blazon.core.model.TextReader;
import dev.blazon.core.recipe.Recipe;
import dev.blazon.engine.ledger.Causes;
import dev.blazon.engine.ledger.RunIdentity;
import dev.blazon.formats.source.SourceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// What makes two commands the same run.
final class Identity {

    private Identity() {}

    static RunIdentity of(Recipe recipe, RunRequest request, BoundModels models, Optional<TextReader> textReader) {
        SequencedMap<String, String> determines = asked(recipe, request);
        models.byName().forEach((name, bound) -> determines.put("model " + name, bound.identity()));
        determines.put("text reader", textReader.map(TextReader::signature).orElse("none"));
        determines.putAll(described(request.sourceOptions()));
        return new RunIdentity(determines, Arguments.of(request, models));
    }

    /// What tells runs apart before a model is looked for, the most telling first.
    static SequencedMap<String, String> asked(Recipe recipe, RunRequest request) {
        SequencedMap<String, String> asked = new LinkedHashMap<>();
        asked.put("recipe", recipe.name() + " version " + recipe.version() + " (" + recipe.hash() + ")");
        asked.put("source", request.sources().stream().map(Identity::real).collect(Collectors.joining(", ")));
        asked.put("format", request.output().described());
        return asked;
    }

    /// The same folder under two names is the same source. A pattern such as `shards/{00..99}.tar` is no file itself.
    static String real(Path source) {
        if (!Files.exists(source)) {
            return source.toAbsolutePath().normalize().toString();
        }
        try {
            return source.toRealPath().toString();
        } catch (IOException fault) {
            throw new StorageException("[" + source + "] Cannot be opened: " + Causes.named(fault) + ".", fault);
        }
    }

    private static SequencedMap<String, String> described(SourceOptions options) {
        SequencedMap<String, String> described = new LinkedHashMap<>();
        described.put("samples-per-shard", Integer.toString(options.samplesPerShard()));
        described.put("sidecars", options.sidecars().name().toLowerCase(Locale.ROOT));
        described.put("image columns", options.imageColumns().toString());
        described.put("caption columns", options.captionColumns().toString());
        described.put("allow-outside", Boolean.toString(options.allowOutsideRoot()));
        return described;
    }
}
