package dev.blazon.app.setup;

import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.model.TextReader;
import dev.blazon.core.store.Source;
import dev.blazon.engine.ledger.RunFolder;
import dev.blazon.engine.ledger.RunIdentity;
import dev.blazon.engine.local.Job;
import dev.blazon.engine.local.Limits;
import dev.blazon.formats.Sinks;
import dev.blazon.formats.Sources;
import dev.blazon.formats.image.Codecs;
import dev.blazon.models.ocr.TesseractReader;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Turns a request into a run that is ready to go.
public final class Composer {
    private static final int ASKED_AT_ONCE = 64;
    private static final int SHARDS_AT_ONCE = 8;
    private static final long MOST_BYTES = 1L << 30;
    private static final long USUAL_STALL_SECONDS = 300;

    private Composer() {}

    /// @param notices are shown to people at once
    /// @throws dev.blazon.core.fault.BlazonException when the request cannot be met; then nothing ran
    public static Composition compose(LoadedRecipe loaded, RunRequest request, Consumer<String> notices) {
        Source source = Sources.open(request.sources(), request.sourceOptions());
        RunPlace.check(request.to(), request.sources());
        RunFolder folder = RunFolder.open(request.to());
        try {
            return compose(loaded, request, source, folder, notices);
        } catch (RuntimeException fault) {
            folder.close();
            throw fault;
        }
    }

    private static Composition compose(
            LoadedRecipe loaded, RunRequest request, Source source, RunFolder folder, Consumer<String> notices) {
        ImageCodec codec = Codecs.open();
        Optional<TextReader> textReader = textReader();
        BoundModels models = models(loaded, request, folder, codec, notices);
        try {
            RunIdentity identity = Identity.of(loaded.recipe(), request, models, textReader);
            identity.claim(folder.identity());
            RecipeCopy.keep(folder.root(), loaded);
            Job.Tools tools = new Job.Tools(codec, models::model, textReader);
            Job job = new Job(
                    loaded.recipe(), source, folder, identity, outputs(loaded, request, source), tools,
                    limits(request.extent(), models));
            return new Composition(request, job, models);
        } catch (RuntimeException fault) {
            models.close();
            throw fault;
        }
    }

    /// Text in pictures is read when `tesseract` is installed.
    public static Optional<TextReader> textReader() {
        String path = System.getenv().getOrDefault("PATH", "");
        return TesseractReader.find(path, TesseractReader.Layout.SPARSE).map(TextReader.class::cast);
    }

    private static BoundModels models(
            LoadedRecipe loaded, RunRequest request, RunFolder folder, ImageCodec codec, Consumer<String> notices) {
        ModelResolver.Earlier earlier = RunIdentity.read(folder.identity())
                .map(identity -> new ModelResolver.Earlier(
                        Arguments.models(identity.arguments()), Arguments.served(identity.arguments())))
                .orElse(ModelResolver.Earlier.NONE);
        int calls = request.extent().concurrency().orElse(ASKED_AT_ONCE);
        return new ModelBinder(codec, calls, notices)
                .bind(loaded.recipe(), request.models(), earlier, Optional.of(folder.answers()));
    }

    private static Job.Outputs outputs(LoadedRecipe loaded, RunRequest request, Source source) {
        OutputChoice output = request.output();
        return new Job.Outputs(
                Sinks.kept(output.format(), output.options(loaded.recipe(), source)),
                Sinks.rejects(),
                Sinks.failures(),
                Sinks.publisher(),
                Sinks.fateCodec());
    }

    private static Limits limits(RunRequest.Extent extent, BoundModels models) {
        int cores = Runtime.getRuntime().availableProcessors();
        int usual = models.areAsked() ? ASKED_AT_ONCE : 2 * cores;
        long patience = models.areAsked() ? models.longestDeadline() + USUAL_STALL_SECONDS : USUAL_STALL_SECONDS;
        return new Limits(
                extent.limit(),
                extent.concurrency().orElse(usual),
                Math.clamp(cores, 2, SHARDS_AT_ONCE),
                Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 4),
                extent.maxFailures(),
                Duration.ofSeconds(extent.stallAfterSeconds().orElse(patience)));
    }
}
