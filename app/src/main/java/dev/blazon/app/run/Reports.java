package dev.blazon.app.run;

import dev.blazon.app.setup.Arguments;
import dev.blazon.app.setup.Publication;
import dev.blazon.app.setup.RunRequest;
import dev.blazon.core.fault.StorageException;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.recipe.Recipe;
import dev.blazon.engine.ledger.Causes;
import dev.blazon.engine.ledger.Ledger;
import dev.blazon.engine.ledger.RunFolder;
import dev.blazon.engine.ledger.RunIdentity;
import dev.blazon.engine.ledger.ShardEntry;
import dev.blazon.engine.ledger.Unread;
import dev.blazon.engine.report.Gallery;
import dev.blazon.engine.report.Healing;
import dev.blazon.engine.report.RunFacts;
import dev.blazon.engine.report.ShellWord;
import dev.blazon.engine.report.Tally;
import dev.blazon.engine.report.card.Contents;
import dev.blazon.engine.report.card.Croissant;
import dev.blazon.engine.report.card.DatasetCard;
import dev.blazon.engine.report.page.ReportPage;
import dev.blazon.engine.report.stats.Counts;
import dev.blazon.formats.SinkOptions;
import dev.blazon.formats.Tables;
import dev.blazon.models.money.SpendLog;
import dev.blazon.models.money.Spent;
import dev.blazon.models.money.Usd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes what a run shows afterwards, from what the run folder holds.
public final class Reports {
    private static final int EXHIBITS = 48;

    private final Path root;
    private final Recipe recipe;
    private final RunRequest request;
    private final String version;

    public Reports(Path root, Recipe recipe, RunRequest request, String version) {
        this.root = root;
        this.recipe = recipe;
        this.request = request;
        this.version = version;
    }

    /// Everything counted over the finished shards.
    Tally tally() {
        Tally all = new Tally();
        for (ShardEntry entry : entries()) {
            Path file = root.resolve(RunFolder.tally(String.format("%05d", entry.shard())));
            try {
                all.merge(Tally.fromJson(Files.readString(file)));
            } catch (IOException fault) {
                throw new StorageException(
                        "[" + file + "] Cannot be read: " + Causes.named(fault)
                                + ". Run the same command again: the shard is then done anew.",
                        fault);
            }
        }
        return all;
    }

    List<ShardEntry> entries() {
        return Ledger.read(root.resolve(".run/ledger.jsonl"));
    }

    /// Writes `report.html`, `README.md` and `croissant.json`.
    public void write(ImageCodec codec) {
        write(codec, tally());
    }

    void write(ImageCodec codec, Tally tally) {
        RunFacts facts = facts(tally);
        Gallery gallery = Gallery.open(root.resolve(".run/thumbnails"), codec, EXHIBITS, Set.of());
        ReportPage.write(root.resolve("report.html"), facts, tally, gallery);
        Contents contents = contents(tally);
        DatasetCard.write(root.resolve("README.md"), facts, tally, contents);
        Croissant.write(root.resolve("croissant.json"), facts, tally, contents);
    }

    private Contents contents(Tally tally) {
        SinkOptions options = request.output().options(recipe, Arguments.originColumns(arguments()));
        return new Contents(
                Tables.kept(request.output().format(), options, pictures(tally)),
                Tables.rejects(),
                Tables.failures(),
                files());
    }

    private static Set<ImageFormat> pictures(Tally tally) {
        Set<String> mediaTypes = tally.pictures().formats().largestFirst().stream()
                .map(Counts.Entry::name)
                .collect(Collectors.toSet());
        return Arrays.stream(ImageFormat.values())
                .filter(format -> mediaTypes.contains(format.mediaType()))
                .collect(Collectors.toSet());
    }

    private List<Contents.DataFile> files() {
        return entries().stream()
                .flatMap(entry -> entry.files().stream())
                .filter(file -> file.path().startsWith("data/"))
                .flatMap(file ->
                        file.sha256().map(sha256 -> new Contents.DataFile(file.path(), file.bytes(), sha256)).stream())
                .toList();
    }

    private RunFacts facts(Tally tally) {
        List<Executions.Execution> executions = Executions.read(root);
        List<ShardEntry> entries = entries();
        double seconds =
                executions.stream().mapToDouble(Executions.Execution::seconds).sum();
        long ended = executions.stream().mapToLong(Executions.Execution::ended).sum();
        int shards =
                executions.isEmpty() ? entries.size() : executions.getLast().shards();
        Publication said = Arguments.publication(arguments());
        String ending = executions.isEmpty() ? "" : executions.getLast().ending();
        return new RunFacts(
                RunFacts.RecipeText.of(recipe),
                executions.isEmpty() ? "" : executions.getLast().source(),
                request.output().format().id(),
                root.toString(),
                models(),
                version,
                executions.isEmpty()
                        ? Instant.EPOCH
                        : Instant.parse(executions.getFirst().started()),
                Duration.ofMillis(Math.round(seconds * 1000)),
                seconds < 1 ? OptionalDouble.empty() : OptionalDouble.of(ended / seconds),
                ending,
                next(entries, shards, tally),
                limits(),
                entries.size(),
                Math.max(shards, entries.size()),
                OptionalLong.of(entries.stream().mapToLong(ShardEntry::read).sum()),
                Unread.of(entries),
                texts(entries).map(PlacedTexts::sentences).orElse(List.of()),
                cost(),
                said.title(),
                said.licence());
    }

    /// Empty when no call was paid, or some at an unknown price: then nobody knows the sum.
    private OptionalDouble cost() {
        Spent spent = SpendLog.total(root.resolve(".run/spending.jsonl"));
        return spent.pico() == 0 || !spent.isPriced()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Usd.of(spent.pico()).doubleValue());
    }

    /// What became of texts beside the pictures, when the run put some there.
    Optional<PlacedTexts> texts(List<ShardEntry> entries) {
        return request.output().isInPlace() ? PlacedTexts.of(root, entries) : Optional.empty();
    }

    private Optional<String> next(List<ShardEntry> entries, int shards, Tally tally) {
        if (entries.size() < shards) {
            return Optional.of(request.command());
        }
        boolean heals = Healing.best(tally.fates().failures()) == Healing.Chance.RETRY;
        return heals ? Optional.of("blazon retry " + ShellWord.quoted(root.toString())) : Optional.empty();
    }

    private SequencedMap<String, String> models() {
        SequencedMap<String, String> models = new LinkedHashMap<>();
        identity()
                .ifPresent(identity -> identity.determines().forEach((name, value) -> {
                    if (name.startsWith("model ")) {
                        models.put(name.substring("model ".length()), value);
                    }
                }));
        return models;
    }

    private Optional<RunIdentity> identity() {
        return RunIdentity.read(root.resolve(".run/run.json"));
    }

    private SequencedMap<String, String> arguments() {
        return identity().map(RunIdentity::arguments).orElseGet(LinkedHashMap::new);
    }

    private SequencedMap<String, String> limits() {
        SequencedMap<String, String> limits = new LinkedHashMap<>();
        request.extent().limit().ifPresent(limit -> limits.put("Limit", limit + " samples"));
        limits.put("Failures allowed", request.extent().maxFailures().described());
        return limits;
    }
}
