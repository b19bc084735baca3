package dev.blazon.engine.report.page;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.image.Bytes;
import dev.blazon.core.operator.Reason;
import dev.blazon.core.operator.Seeds;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Tag;
import dev.blazon.core.sample.Usage;
import dev.blazon.core.sample.Writer;
import dev.blazon.core.store.Fate;
import dev.blazon.engine.ledger.Unread;
import dev.blazon.engine.report.Gallery;
import dev.blazon.engine.report.ImageIoCodec;
import dev.blazon.engine.report.RunFacts;
import dev.blazon.engine.report.Tally;
import dev.blazon.engine.report.card.Croissant;
import dev.blazon.engine.report.card.DataColumn;
import dev.blazon.engine.report.card.DatasetCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Writes a report of real pictures to look at: `PreviewPage DATA-FOLDER OUT-FOLDER SAMPLES`. The texts belong to other
/// pictures; only their lengths are real.
final class PreviewPage {
    private static final String RECIPE = """
            recipe: detailed-photo-captions
            version: 3
            summary: One checked, detailed caption for every picture, from the picture and what the web said of it.
            models:
              captioner: {kind: openai, model: qwen2.5-vl-7b, temperature: 0.7}
            steps:
              - drop-small-images: {min-side: 96}
              - reject-known-images: {lists: [hashes/*.csv]}
              - caption-image: {model: captioner, prompts: [prompts/inventory.md, prompts/eye.md], as: dense}
              - describe-facts: {as: facts}
              - gate-caption: {}
              - keep-where: "image.shortSide >= 96 && words('dense') > 8"
            """;

    private static final List<DataColumn> COLUMNS = List.of(
            new DataColumn("uid", DataColumn.Type.TEXT, "Unique id"),
            new DataColumn("vlm_caption", DataColumn.Type.TEXT, "The published caption"),
            new DataColumn("width", DataColumn.Type.WHOLE, "Pixels, upright"));

    private final ImageIoCodec codec = new ImageIoCodec();
    private final List<String> captions;
    private final List<String> altTexts;

    private PreviewPage(Path data) throws IOException {
        this.captions = field(data.resolve("captions/iiw/IIW-400.jsonl"), "IIW");
        this.altTexts = field(data.resolve("captions/webalt/capsfusion_sample.jsonl"), "laion_2b");
    }

    private static List<String> field(Path file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> JsonMapper.shared().readTree(line).path(name))
                    .map(node -> node.isArray() ? node.path(0) : node)
                    .map(node -> node.asString(""))
                    .filter(text -> !text.isBlank())
                    .toList();
        }
    }

    public static void main(String... arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        new PreviewPage(data).write(data, out, Integer.parseInt(arguments[2]));
    }

    private void write(Path data, Path out, int samples) throws IOException {
        Tally tally = new Tally();
        Gallery gallery = Gallery.open(out.resolve(".run/gallery"), codec, 36, Set.of("reject-known-images"));
        List<Path> files = pictures(data);
        for (int at = 0; at < samples; at++) {
            Fate fate = fate(files.get(at % files.size()), at);
            tally.add(fate, Optional.of("dense"));
            gallery.offer(fate, image -> codec.decode(bytes(image), image.measured(), 640, image.name()));
        }
        RunFacts facts = facts(out, samples);
        long start = System.nanoTime();
        ReportPage.write(out.resolve("report.html"), facts, tally, gallery);
        DatasetCard.write(out.resolve("README.md"), facts, tally, COLUMNS);
        Croissant.write(out.resolve("croissant.json"), facts, tally, COLUMNS);
        long took = (System.nanoTime() - start) / 1_000_000;
        System.out.println(samples + " samples: " + Files.size(out.resolve("report.html")) + " bytes in " + took
                + " ms, tally " + tally.toJson().length() + " characters");
    }

    private static List<Path> pictures(Path data) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("photos", "illustrations", "broken", "screenshots", "charts", "scans")) {
            try (Stream<Path> list = Files.list(data.resolve("images").resolve(folder))) {
                list.filter(file -> file.toString().matches(".*\\.(jpe?g|png)"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        files.sort(java.util.Comparator.comparing(
                file -> Seeds.of(file.getFileName().toString())));
        return files;
    }

    private Fate fate(Path file, int at) {
        Sample sample = sample(file, at);
        try {
            ImageRef image = sample.image();
            sample = sample.withImages(List.of(image.withHeader(codec.inspect(bytes(image), image.name()))));
        } catch (SampleException fault) {
            return new Fate.Failed(sample, "measure", fault.faultClass(), fault.text(), 1);
        }
        int side = sample.image().measured().shortSide();
        if (side < 96) {
            String detail = "The short side is " + side + " px, must be at least 96 px";
            return new Fate.Rejected(sample, "1 drop-small-images", new Reason("short-side-below-min", detail));
        }
        if (at % 29 == 7) {
            String detail = "pdq distance 12 to list entry 4, at most 31 counts as the same";
            return new Fate.Rejected(sample, "2 reject-known-images", new Reason("known-image", detail));
        }
        if (at % 17 == 5) {
            String detail = "The sentence 'The image shows a' stands 3 times, at most 1 is allowed";
            return new Fate.Rejected(captioned(sample, at), "5 gate-caption", new Reason("caption-repeats", detail));
        }
        if (at % 31 == 9) {
            String text = "[http://localhost:8000/v1 model qwen2.5-vl-7b] No answer within 600 s after 5 attempts.";
            return new Fate.Failed(sample, "3 caption-image", "model-timeout", text, 5);
        }
        return new Fate.Kept(captioned(sample, at));
    }

    private Sample sample(Path file, int at) {
        ImageRef image = ImageRef.of(
                new ImageLocation.InFile(file.toString(), 0, file.toFile().length()),
                file.getFileName().toString());
        String stem = file.getFileName().toString().replaceAll("\\.[^.]*$", "");
        Sample sample = Sample.of(at < 150 ? stem : stem + "-" + at, List.of(image));
        if (at % 9 != 4) {
            sample = sample.withAltTexts(List.of(altTexts.get(at % altTexts.size())));
        }
        if (at % 11 == 3) {
            sample = sample.withAltTexts(
                    List.of("صورة لقلعة قديمة \u202Eevil\u202C — لافتة </script><img src=x onerror=alert(1)>"));
        }
        return sample;
    }

    private Sample captioned(Sample sample, int at) {
        boolean isFacts = at % 6 == 1;
        String text = isFacts
                ? "A " + sample.image().measured().width() + " by "
                        + sample.image().measured().height()
                        + " pixel photograph, mostly slate grey and tan, bright, sharp."
                : captions.get(at % captions.size());
        Writer writer = isFacts
                ? Writer.of("blazon-measured-facts-1")
                : new Writer(
                        "qwen2.5-vl-7b",
                        Optional.of(at % 2 == 0 ? "prompts/inventory.md" : "prompts/eye.md"),
                        Optional.of(at % 2 == 0 ? "9f2c11aa04d37be5" : "03b7c4e2f18a6d90"),
                        "temperature=0.7 max-tokens=512",
                        OptionalLong.of(at));
        List<String> evidence = isFacts ? List.of("image") : List.of("image", "alt-text");
        Usage usage = isFacts ? Usage.NONE : new Usage(1_210 + at % 90, 60 + text.length() / 4);
        Sample captioned = sample.withCaption(new Caption("dense", text, writer, evidence, usage));
        if (at % 10 == 2) {
            captioned = captioned.withFlag(new Flag("alt-text-not-utf8", "byte 0xE9 at 12"));
        }
        if (at % 5 == 2) {
            captioned = captioned.withTags(List.of(Tag.general("outdoors"), Tag.general("no_humans")));
        }
        return captioned;
    }

    private static Bytes bytes(ImageRef image) {
        try {
            return Bytes.wrap(Files.readAllBytes(Path.of(((ImageLocation.InFile) image.location()).file())));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static RunFacts facts(Path out, int samples) {
        LinkedHashMap<String, String> models = new LinkedHashMap<>();
        models.put("captioner", "qwen2.5-vl-7b");
        LinkedHashMap<String, String> limits = new LinkedHashMap<>();
        limits.put("Concurrency", "32");
        limits.put("Max cost", "USD 5.00");
        limits.put("Max failures", "5 %");
        return new RunFacts(
                new RunFacts.RecipeText(
                        "detailed-photo-captions",
                        3,
                        "One checked, detailed caption for every picture, from the picture and what the web said of it.",
                        "5be1d07a9c3344f2",
                        RECIPE,
                        Optional.of("dense")),
                "folder photos, " + samples + " images",
                "parquet",
                "out",
                models,
                "0.1.0",
                Instant.parse("2026-03-14T09:26:53Z"),
                Duration.ofSeconds(754),
                OptionalDouble.of(samples / 754.0),
                "Finished, with failures below the limit.",
                Optional.of("blazon retry out --class model-timeout"),
                limits,
                4,
                4,
                OptionalLong.of(samples),
                Unread.NONE,
                List.of(
                        "No OCR reader is installed: text in pictures was not read. Install 'tesseract-ocr' to have it read."),
                OptionalDouble.of(0.412),
                Optional.empty());
    }
}
