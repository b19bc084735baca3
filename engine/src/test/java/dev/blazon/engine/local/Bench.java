package dev.blazon.engine.local;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.fault.StorageException;
import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.image.Pixels;
import dev.blazon.core.model.Model;
import dev.blazon.core.operator.Operator;
import dev.blazon.core.operator.Reason;
import dev.blazon.core.recipe.Place;
import dev.blazon.core.recipe.Recipe;
import dev.blazon.core.recipe.Step;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.TrailEntry;
import dev.blazon.core.store.Column;
import dev.blazon.core.store.Fate;
import dev.blazon.core.store.FateCodec;
import dev.blazon.core.store.Publisher;
import dev.blazon.core.store.Reading;
import dev.blazon.core.store.SampleReader;
import dev.blazon.core.store.Shard;
import dev.blazon.core.store.ShardWriter;
import dev.blazon.core.store.Sink;
import dev.blazon.core.store.Source;
import dev.blazon.engine.ledger.RunFolder;
import dev.blazon.engine.ledger.RunIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Small real parts around the engine: samples in memory, text files out.
final class Bench {
    final Path out;
    int shards = 5;
    int perShard = 20;
    boolean told = true;
    String input = "one";
    String fingerprint = "print";
    int unreadableShard = -1;
    int breaksAfter = Integer.MAX_VALUE;
    boolean whole = true;
    List<Operator> operators = List.of();
    Limits limits = limits(8, "100%");
    final List<String> notices = new ArrayList<>();
    final List<String> stagesSeen = new ArrayList<>();
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger measured = new AtomicInteger();
    final AtomicInteger decoded = new AtomicInteger();

    Bench(Path out) {
        this.out = out;
    }

    static Limits limits(int concurrency, String failures) {
        return new Limits(
                OptionalLong.empty(), concurrency, 3, 1 << 20, FailureLimit.parse(failures), Duration.ofMinutes(5));
    }

    RunResult run() {
        return run(new StopSignal());
    }

    RunResult run(StopSignal stop) {
        return run(stop, Set.of());
    }

    RunResult run(StopSignal stop, Set<Integer> again) {
        try (RunFolder folder = RunFolder.open(out)) {
            return new LocalEngine(job(folder), monitor(), stop).run(again);
        }
    }

    private Monitor monitor() {
        return new Monitor() {
            @Override
            public void progress(Progress progress) {
                String stage = progress.stage().described();
                if (stagesSeen.isEmpty() || !stagesSeen.getLast().equals(stage)) {
                    stagesSeen.add(stage);
                }
            }

            @Override
            public void notice(String message) {
                notices.add(message);
            }
        };
    }

    private Job job(RunFolder folder) {
        List<Step> steps = IntStream.range(0, operators.size())
                .mapToObj(index -> step(index + 1, operators.get(index)))
                .toList();
        Recipe recipe = new Recipe(
                "test", 1, "A test.", new LinkedHashMap<>(), steps, Optional.empty(), "recipe: test", "hash");
        RunIdentity identity = new RunIdentity(new LinkedHashMap<>(Map.of("input", input)), new LinkedHashMap<>());
        Job.Outputs outputs = new Job.Outputs(
                new TextSink<>("data", row -> row.sample().key()),
                new TextSink<>(
                        "rejects",
                        row -> row.key() + " " + row.step() + " " + row.reason().code()),
                new TextSink<>(
                        "failures", row -> row.key() + " " + row.step() + " " + row.faultClass() + " " + row.message()),
                new MovingPublisher(),
                new LineCodec());
        Job.Tools tools = new Job.Tools(
                new PlainCodec(measured, decoded), _ -> new Model.MeasuredFacts("facts"), Optional.empty());
        return new Job(recipe, source(), folder, identity, outputs, tools, limits);
    }

    private static Step step(int number, Operator operator) {
        String id = operator.withholdsPictures() ? "secret" : "step";
        return new Step(number, id, operator, new Place("r.yaml", number, 1));
    }

    /// All lines of the published files of one kind, in order of file and line.
    List<String> lines(String kind) {
        Path folder = out.resolve(kind);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    List<String> keys() {
        return IntStream.range(0, shards * perShard)
                .mapToObj(index -> key(index / perShard, index % perShard))
                .toList();
    }

    static String key(int shard, int index) {
        return String.format("%05d%04d", shard, index);
    }

    private Source source() {
        return new Source() {
            @Override
            public String description() {
                return "memory";
            }

            @Override
            public List<Shard> shards() {
                return IntStream.range(0, shards)
                        .mapToObj(index -> new Shard(
                                index,
                                "s" + index,
                                told ? OptionalLong.of(perShard) : OptionalLong.empty(),
                                perShard,
                                fingerprint + " " + input + index))
                        .toList();
            }

            @Override
            public List<Column> originColumns() {
                return List.of();
            }

            @Override
            public SampleReader open(Shard shard) {
                opened.incrementAndGet();
                if (shard.index() == unreadableShard || unreadableShard == ALL) {
                    throw new StorageException("[s" + shard.index() + "] Not a tar.");
                }
                return reader(shard);
            }
        };
    }

    static final int ALL = 1_000_000;

    private SampleReader reader(Shard shard) {
        Iterator<Reading> readings = IntStream.range(0, perShard)
                .<Reading>mapToObj(index -> new Reading.Read(sample(key(shard.index(), index))))
                .iterator();
        return new SampleReader() {
            private int given;

            @Override
            public Optional<Reading> next() {
                if (shard.index() == 1 && given == breaksAfter) {
                    throw new StorageException("[s1] Input/output error.");
                }
                given++;
                return readings.hasNext() ? Optional.of(readings.next()) : Optional.empty();
            }

            @Override
            public boolean isWhole() {
                return whole || shard.index() != 1;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private static Sample sample(String key) {
        Bytes bytes = Bytes.wrap(key.getBytes(StandardCharsets.UTF_8));
        return Sample.of(key, List.of(ImageRef.of(new ImageLocation.Inline(bytes, "memory"), key + ".jpg")));
    }

    private record PlainCodec(AtomicInteger measured, AtomicInteger decoded) implements ImageCodec {
        @Override
        public ImageHeader inspect(Bytes stored, String place) {
            if (stored.isEmpty()) {
                throw new SampleException("image-empty", "[" + place + "] Empty.");
            }
            measured.incrementAndGet();
            return header(stored.size());
        }

        static ImageHeader header(long size) {
            return new ImageHeader(ImageFormat.JPEG, 4, 4, 1, size, "0".repeat(64), 1, false, 8, Map.of());
        }

        @Override
        public Pixels decode(Bytes stored, ImageHeader header, int longSide, String place) {
            decoded.incrementAndGet();
            return Pixels.wrap(4, 4, new int[16]);
        }

        @Override
        public Bytes encodeJpeg(Pixels pixels, int quality) {
            return Bytes.EMPTY;
        }
    }

    private record TextSink<R>(String kind, Function<R, String> line) implements Sink<R> {
        @Override
        public ShardWriter<R> open(Path staging, String stem) {
            List<String> lines = new ArrayList<>();
            return new ShardWriter<>() {
                @Override
                public void write(R row) {
                    lines.add(line.apply(row));
                }

                @Override
                public void finish() {
                    try {
                        Files.createDirectories(staging.resolve(kind));
                        Files.write(staging.resolve(kind).resolve(stem + ".txt"), lines);
                    } catch (IOException fault) {
                        throw new UncheckedIOException(fault);
                    }
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };
        }
    }

    private static final class MovingPublisher implements Publisher {
        @Override
        public List<String> publish(Path staging, Path target) {
            try (Stream<Path> files = Files.walk(staging)) {
                List<String> moved = new ArrayList<>();
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    Path to = target.resolve(staging.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
                    moved.add(target.relativize(to).toString());
                }
                return moved;
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    /// Saves fate, key, trail and what else a fate says; as the real one, no picture bytes.
    private static final class LineCodec implements FateCodec {
        @Override
        public String encode(Fate fate) {
            String more = switch (fate) {
                case Fate.Kept _ -> "kept";
                case Fate.Rejected(Sample _, String step, Reason reason) ->
                    String.join("\t", "rejected", step, reason.code(), reason.detail());
                case Fate.Failed(Sample _, String step, String faultClass, String message, int attempts) ->
                    String.join("\t", "failed", step, faultClass, message, Integer.toString(attempts));
            };
            String trail = fate.sample().trail().stream()
                    .map(entry -> entry.step() + "=" + entry.did())
                    .collect(Collectors.joining("|"));
            boolean pictured = !fate.sample().images().isEmpty();
            return String.join("\t", fate.key(), pictured ? "pictured" : "bare", trail, more);
        }

        @Override
        public Fate decode(String line) {
            String[] fields = line.split("\t", -1);
            if (fields.length < 4) {
                throw new StorageException("[saved sample] Damaged.");
            }
            Sample sample = saved(fields);
            return switch (fields[3]) {
                case "rejected" -> new Fate.Rejected(sample, fields[4], new Reason(fields[5], fields[6]));
                case "failed" -> new Fate.Failed(sample, fields[4], fields[5], fields[6], Integer.parseInt(fields[7]));
                default -> new Fate.Kept(sample);
            };
        }

        private static Sample saved(String... fields) {
            Sample sample = Sample.of(fields[0], List.of());
            if (fields[1].equals("pictured")) {
                ImageRef image = ImageRef.of(new ImageLocation.Inline(Bytes.EMPTY, "memory"), fields[0] + ".jpg");
                sample = sample.withImages(List.of(image.withHeader(PlainCodec.header(9))));
            }
            for (String entry : fields[2].isEmpty() ? new String[0] : fields[2].split("\\|")) {
                sample = sample.withTrail(new TrailEntry(entry.split("=")[0], entry.split("=")[1]));
            }
            return sample;
        }
    }
}
