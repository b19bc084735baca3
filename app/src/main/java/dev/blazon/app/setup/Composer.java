package dev.blazon.app.setup;

import dev.blazon.app.bind.BoundModels;
import dev.blazon.app.bind.ModelBinder;
import dev.blazon.app.bind.ModelChoice;
import dev.blazon.app.bind.ModelResolver;
import dev.blazon.app.shelf.LoadedRecipe;
import dev.blazon.app.shelf.RecipeCopy;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.model.TextReader;
import dev.blazon.core.store.Source;
import dev.blazon.engine.ledger.RunFolder;
import dev.blazon.engine.ledger.RunIdentity;
import dev.blazon.engine.local.Job;
import dev.blazon.engine.local.Limits;
import dev.blazon.formats.SinkOptions;
import dev.blazon.formats.Sinks;
import dev.blazon.formats.Sources;
import dev.blazon.formats.beside.TextFolders;
import dev.blazon.formats.image.CodecLimits;
import dev.blazon.formats.image.Codecs;
import dev.blazon.models.money.Spending;
import dev.blazon.models.ocr.TesseractReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Turns a request into a run that is ready to go.
public final class Composer {
    private static final int ASKED_AT_ONCE = 64;
    /// Calls that hang hold up the end of a shard, and cost no processor: with many at once the others go on.
    private static final int CALLS_A_SHARD = 16;

    private static final int SHARDS_AT_ONCE = 8;
    private static final long MOST_BYTES = 1L << 30;
    private static final long USUAL_STALL_SECONDS = 300;

    private Composer() {}

    /// @param notices are shown to people at once
    /// @throws dev.blazon.core.fault.BlazonException when the request cannot be met; then nothing ran
    public static Composition compose(
            LoadedRecipe loaded, RunRequest request, Spending spending, Consumer<String> notices) {
        return compose(loaded, request, spending, notices, UnaryOperator.identity());
    }

    /// The same with models bound in another way.
    public static Composition compose(
            LoadedRecipe loaded,
            RunRequest request,
            Spending spending,
            Consumer<String> notices,
            UnaryOperator<ModelBinder> binding) {
        Source source = Sources.open(request.sources(), request.sourceOptions(), InPlace.nameOf(request.to()));
        source.notices().forEach(notices);
        RunPlace.check(request.to(), request.sources());
        InPlace.check(source, request.output());
        ImageCodec codec = Codecs.open(request.images());
        int calls = request.extent().concurrency().orElse(ASKED_AT_ONCE);
        ModelBinder binder = binding.apply(new ModelBinder(codec, calls, notices).paying(spending));
        SequencedMap<String, ModelChoice> choices = choices(loaded, request, binder, spending);
        RunFolder folder = RunFolder.open(request.to());
        try {
            spending.keepIn(folder.spending());
            BoundModels models =
                    binder.open(choices, Optional.of(request.extent().answers().orElse(folder.answers())));
            return compose(loaded, request, source, folder, codec, models, spending);
        } catch (RuntimeException fault) {
            spending.close();
            folder.close();
            throw fault;
        }
    }

    /// A run goes on with the models it began with; those of a new run are tested first.
    private static SequencedMap<String, ModelChoice> choices(
            LoadedRecipe loaded, RunRequest request, ModelBinder binder, Spending spending) {
        Optional<RunIdentity> before = requireSame(loaded, request);
        ModelResolver.Earlier earlier = before.map(identity -> new ModelResolver.Earlier(
                        Arguments.models(identity.arguments()),
                        Arguments.served(identity.arguments()),
                        Arguments.keyless(identity.arguments())))
                .orElse(ModelResolver.Earlier.NONE);
        SequencedMap<String, ModelChoice> choices = binder.choose(loaded.recipe(), request.models(), earlier);
        ModelBinder.requirePrices(choices, spending);
        if (before.isEmpty()) {
            binder.test(choices);
        }
        return choices;
    }

    /// Looks whether the request goes on with the run in its folder, if there is one.
    ///
    /// @return that run
    /// @throws RecipeException when it is another run
    public static Optional<RunIdentity> requireSame(LoadedRecipe loaded, RunRequest request) {
        Path kept = request.to().resolve(".run/run.json");
        Optional<RunIdentity> before = RunIdentity.read(kept);
        before.ifPresent(identity -> {
            identity.requireSame(kept, Identity.asked(loaded.recipe(), request));
            refuseLess(request, identity);
        });
        return before;
    }

    /// With a lower limit, finished shards would be done again only to lose samples.
    private static void refuseLess(RunRequest request, RunIdentity before) {
        String old = before.arguments().getOrDefault("limit", "");
        long most = old.isEmpty() ? Long.MAX_VALUE : Long.parseLong(old);
        long now = request.extent().limit().orElse(Long.MAX_VALUE);
        if (now < most) {
            throw new RecipeException(
                    "--limit",
                    "This run had " + (old.isEmpty() ? "no limit" : "limit " + old) + ", is " + now
                            + " now: a lower one would throw finished samples away. Give "
                            + (old.isEmpty() ? "none" : old + " or more") + ", or another --to.");
        }
        CodecLimits caps = Arguments.images(before.arguments());
        refuseLess("--max-image-pixels", caps.maxPixels(), request.images().maxPixels());
        refuseLess("--max-image-bytes", caps.maxBytes(), request.images().maxBytes());
    }

    private static void refuseLess(String option, long before, long now) {
        if (now < before) {
            throw new RecipeException(
                    option,
                    "This run had " + before + ", is " + now + " now: pictures that were read would not be read again."
                            + " Give " + before + " or more, or another --to.");
        }
    }

    private static Composition compose(
            LoadedRecipe loaded,
            RunRequest request,
            Source source,
            RunFolder folder,
            ImageCodec codec,
            BoundModels models,
            Spending spending) {
        try {
            Optional<TextReader> textReader = textReader(request.ocr());
            RunRequest stated = request.stating(before(folder.identity()));
            RunIdentity identity = Identity.of(loaded.recipe(), stated, source, models, textReader);
            identity.claim(folder.identity());
            RecipeCopy.keep(folder.root(), loaded);
            Job.Tools tools = new Job.Tools(codec, models::model, textReader);
            FailureNotes failures = new FailureNotes(Sinks.failures());
            Limits limits = limits(request.extent(), models);
            Optional<TextFolders> texts = InPlace.open(source, request.output(), folder.root());
            Job.Outputs outputs = outputs(loaded, request, source, failures, texts);
            Job job = new Job(loaded.recipe(), source, folder, identity, outputs, tools, limits);
            return new Composition(request, job, models, failures, texts, spending);
        } catch (RuntimeException fault) {
            models.close();
            throw fault;
        }
    }

    /// What an earlier command said of the dataset.
    private static Publication before(Path identity) {
        return RunIdentity.read(identity)
                .map(earlier -> Arguments.publication(earlier.arguments()))
                .orElse(Publication.NOTHING_SAID);
    }

    /// What reads text in pictures.
    public static Optional<TextReader> textReader(Ocr ocr) {
        return switch (ocr) {
            case AUTO -> installedReader();
            case OFF -> Optional.empty();
        };
    }

    private static Optional<TextReader> installedReader() {
        String path = System.getenv().getOrDefault("PATH", "");
        return TesseractReader.find(path, TesseractReader.Layout.SPARSE).map(TextReader.class::cast);
    }

    private static Job.Outputs outputs(
            LoadedRecipe loaded,
            RunRequest request,
            Source source,
            FailureNotes failures,
            Optional<TextFolders> texts) {
        OutputChoice output = request.output();
        SinkOptions options = output.options(loaded.recipe(), source.originColumns());
        return new Job.Outputs(
                texts.map(folders -> Sinks.beside(folders, options))
                        .orElseGet(() -> Sinks.kept(output.format(), options)),
                Sinks.rejects(),
                failures,
                Sinks.publisher(),
                Sinks.fateCodec());
    }

    private static Limits limits(RunRequest.Extent extent, BoundModels models) {
        int cores = Runtime.getRuntime().availableProcessors();
        int usual = models.areAsked() ? ASKED_AT_ONCE : 2 * cores;
        int width = extent.concurrency().orElse(usual);
        long patience = models.areAsked() ? models.longestDeadline() + USUAL_STALL_SECONDS : USUAL_STALL_SECONDS;
        return new Limits(
                extent.limit(),
                width,
                Math.clamp(models.areAsked() ? Math.max(cores, width / CALLS_A_SHARD) : cores, 2, SHARDS_AT_ONCE),
                Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 4),
                extent.maxFailures(),
                Duration.ofSeconds(extent.stallAfterSeconds().orElse(patience)));
    }
}
