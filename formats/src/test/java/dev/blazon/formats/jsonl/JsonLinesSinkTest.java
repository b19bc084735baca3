package dev.blazon.formats.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Score;
import dev.blazon.core.sample.Value;
import dev.blazon.core.store.Column;
import dev.blazon.core.store.KeptRow;
import dev.blazon.core.store.Sink;
import dev.blazon.formats.Golden;
import dev.blazon.formats.OutputFormat;
import dev.blazon.formats.Samples;
import dev.blazon.formats.Shards;
import dev.blazon.formats.SinkOptions;
import dev.blazon.formats.Sinks;
import dev.blazon.formats.sidecar.SidecarOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesSinkTest {
    @TempDir
    Path staging;

    @Test
    void writesEveryFieldInOrderWithoutImageBytes() throws IOException {
        Shards.write(sink(), staging, List.of(Samples.row(Samples.full("a"))));

        Golden.assertEqual(Files.readString(file()), "jsonl/kept.jsonl");
    }

    @Test
    void writesOneStrictLineASample() throws IOException {
        Sample odd = Samples.withOrigin(
                Samples.bare("狐\n\uD83E")
                        .withAltTexts(List.of("a\nb\u2028\"\\\0"))
                        .withScore(new Score("s", "image", Double.NaN, "")),
                Map.of("raw", new Value.Binary(Bytes.wrap(new byte[] {-1}))));

        Shards.write(sink(), staging, List.of(Samples.row(odd), Samples.row(Samples.bare("b"))));

        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(2);
        JsonNode first = JsonMapper.shared().readTree(lines.getFirst());
        assertThat(first.path("key").asString()).isEqualTo("狐\n\uFFFD");
        assertThat(first.path("original_caption").asString()).isEqualTo("a\nb\u2028\"\\\0");
        assertThat(first.path("scores").path(0).path("value").isNull()).isTrue();
        assertThat(first.path("raw").asString()).isEqualTo("/w==");
        assertThat(JsonMapper.shared().readTree(lines.getLast()).propertyNames())
                .containsExactlyElementsOf(first.propertyNames());
    }

    @Test
    void writesNoFileWithoutRows() throws IOException {
        Shards.write(sink(), staging, List.of());

        assertThat(Shards.files(staging)).isEmpty();
    }

    private Path file() {
        return staging.resolve("data/00000.jsonl");
    }

    private static Sink<KeptRow> sink() {
        return Sinks.kept(
                OutputFormat.JSONL,
                new SinkOptions(
                        Optional.of("dense"),
                        List.of(new Column("raw", Column.Kind.BINARY)),
                        true,
                        "r@1+0",
                        SidecarOptions.DEFAULT));
    }
}
