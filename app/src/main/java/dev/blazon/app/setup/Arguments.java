package dev.blazon.app.setup;

import dev.blazon.app.bind.BoundModels;
import dev.blazon.app.money.Money;
import dev.blazon.core.model.Model;
import dev.blazon.core.store.Column;
import dev.blazon.engine.local.FailureLimit;
import dev.blazon.formats.OutputFormat;
import dev.blazon.formats.image.CodecLimits;
import dev.blazon.formats.sidecar.SidecarOptions;
import dev.blazon.formats.source.SourceOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;

/// A request as the run folder keeps it, so that `retry` and `report` need nothing but the folder.
public final class Arguments {
    private static final String MODEL = "model ";
    private static final String SERVED = "served ";
    private static final String PIXELS = "max-image-pixels";
    private static final String BYTES = "max-image-bytes";
    private static final String KEYLESS = "keyless ";

    private Arguments() {}

    /// @param origin the source's own columns, which describe the data when the source is gone
    static SequencedMap<String, String> of(RunRequest request, BoundModels models, List<Column> origin) {
        SequencedMap<String, String> arguments = new LinkedHashMap<>();
        put(arguments, "from", request.sources().stream().map(Identity::real).toList());
        SourceOptions options = request.sourceOptions();
        arguments.put("samples-per-shard", Integer.toString(options.samplesPerShard()));
        arguments.put("sidecars", options.sidecars().name());
        put(arguments, "image-column", options.imageColumns());
        put(arguments, "caption-column", options.captionColumns());
        arguments.put("allow-outside", Boolean.toString(options.allowOutsideRoot()));
        OutputChoice output = request.output();
        arguments.put("format", output.format().name());
        arguments.put("embed-images", Boolean.toString(output.embedImages()));
        arguments.put("extension", output.sidecar().extension());
        arguments.put("place", output.sidecar().place().name());
        arguments.put("overwrite", Boolean.toString(output.sidecar().overwrite()));
        arguments.put("ocr", request.ocr().name());
        arguments.put(PIXELS, Long.toString(request.images().maxPixels()));
        arguments.put(BYTES, Long.toString(request.images().maxBytes()));
        models.byName().forEach((name, bound) -> {
            arguments.put(MODEL + name, bound.behind());
            if (bound.model() instanceof Model.Asked asked) {
                arguments.put(SERVED + name, asked.id());
                if (bound.settings().apiKeyEnv().isBlank()) {
                    arguments.put(KEYLESS + name, "true");
                }
            }
        });
        request.extent().limit().ifPresent(limit -> arguments.put("limit", Long.toString(limit)));
        request.extent().answers().ifPresent(file -> arguments.put("answers", Identity.real(file)));
        request.extent().money().prices().ifPresent(file -> arguments.put("prices", Identity.real(file)));
        arguments.put("max-failures", request.extent().maxFailures().described());
        state(arguments, request.publication());
        put(
                arguments,
                "origin-column",
                origin.stream()
                        .map(column -> column.kind() + " " + column.name())
                        .toList());
        arguments.put("command", request.command());
        return arguments;
    }

    /// The arguments with something else said of the dataset.
    public static SequencedMap<String, String> with(SequencedMap<String, String> arguments, Publication said) {
        SequencedMap<String, String> changed = new LinkedHashMap<>(arguments);
        state(changed, said);
        return changed;
    }

    private static void state(SequencedMap<String, String> arguments, Publication said) {
        said.title().ifPresent(title -> arguments.put("title", title));
        said.licence().ifPresent(licence -> arguments.put("license", licence));
    }

    public static Publication publication(SequencedMap<String, String> arguments) {
        return new Publication(
                Optional.ofNullable(arguments.get("title")), Optional.ofNullable(arguments.get("license")));
    }

    public static List<Column> originColumns(SequencedMap<String, String> arguments) {
        return list(arguments, "origin-column").stream().map(Arguments::column).toList();
    }

    private static Column column(String kindAndName) {
        int space = kindAndName.indexOf(' ');
        return new Column(kindAndName.substring(space + 1), Column.Kind.valueOf(kindAndName.substring(0, space)));
    }

    /// The request again, for the folder where it was kept.
    public static RunRequest request(SequencedMap<String, String> arguments, Path to) {
        SourceOptions options = new SourceOptions(
                Integer.parseInt(text(arguments, "samples-per-shard")),
                Integer.parseInt(text(arguments, "samples-per-shard")),
                SourceOptions.Sidecars.valueOf(text(arguments, "sidecars")),
                list(arguments, "image-column"),
                list(arguments, "caption-column"),
                flag(arguments, "allow-outside"));
        SidecarOptions sidecar = new SidecarOptions(
                text(arguments, "extension"),
                SidecarOptions.Place.valueOf(text(arguments, "place")),
                flag(arguments, "overwrite"));
        OutputChoice output = new OutputChoice(
                OutputFormat.valueOf(text(arguments, "format")), flag(arguments, "embed-images"), sidecar);
        Ocr ocr = Ocr.valueOf(arguments.getOrDefault("ocr", Ocr.AUTO.name()));
        OptionalLong limit = Optional.ofNullable(arguments.get("limit")).stream()
                .mapToLong(Long::parseLong)
                .findFirst();
        RunRequest.Extent extent = new RunRequest.Extent(
                limit,
                OptionalInt.empty(),
                FailureLimit.parse(text(arguments, "max-failures")),
                OptionalLong.empty(),
                Optional.ofNullable(arguments.get("answers")).map(Path::of),
                Money.UNLIMITED.withPrices(
                        Optional.ofNullable(arguments.get("prices")).map(Path::of)));
        List<Path> sources = list(arguments, "from").stream().map(Path::of).toList();
        return new RunRequest(
                sources,
                options,
                to,
                models(arguments),
                output,
                ocr,
                images(arguments),
                extent,
                publication(arguments),
                text(arguments, "command"));
    }

    /// How big a picture could be.
    static CodecLimits images(SequencedMap<String, String> arguments) {
        return new CodecLimits(
                number(arguments, BYTES, CodecLimits.DEFAULT.maxBytes()),
                number(arguments, PIXELS, CodecLimits.DEFAULT.maxPixels()));
    }

    private static long number(SequencedMap<String, String> arguments, String name, long orElse) {
        return Optional.ofNullable(arguments.get(name)).map(Long::valueOf).orElse(orElse);
    }

    /// What stood behind each model.
    static SequencedMap<String, String> models(SequencedMap<String, String> arguments) {
        return prefixed(arguments, MODEL);
    }

    /// The name on its server of each model that was asked.
    static SequencedMap<String, String> served(SequencedMap<String, String> arguments) {
        return prefixed(arguments, SERVED);
    }

    /// The models whose servers get no key.
    static Set<String> keyless(SequencedMap<String, String> arguments) {
        return prefixed(arguments, KEYLESS).keySet();
    }

    private static SequencedMap<String, String> prefixed(SequencedMap<String, String> arguments, String prefix) {
        SequencedMap<String, String> found = new LinkedHashMap<>();
        arguments.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    private static void put(SequencedMap<String, String> arguments, String name, List<String> values) {
        IntStream.range(0, values.size()).forEach(index -> arguments.put(name + " " + index, values.get(index)));
    }

    private static List<String> list(SequencedMap<String, String> arguments, String name) {
        return IntStream.iterate(0, index -> arguments.containsKey(name + " " + index), index -> index + 1)
                .mapToObj(index -> text(arguments, name + " " + index))
                .toList();
    }

    private static boolean flag(SequencedMap<String, String> arguments, String name) {
        return Boolean.parseBoolean(text(arguments, name));
    }

    private static String text(SequencedMap<String, String> arguments, String name) {
        return arguments.getOrDefault(name, "");
    }
}
