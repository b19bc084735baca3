package dev.blazon.app.eval.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.app.cli.text.Version;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.overlap.OverlapMetrics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EvalServerTest {
    private static final String CATS = "\"hypotheses\": [\"Two cats.\"], \"references\": [[\"Cats.\"]]}\n";

    private static InputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBugOfOursIsAnsweredWithItsRequestAndTheNextOneIsScored() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Scorer scorer = request -> {
            if (!request.metrics().isEmpty()) {
                throw new IllegalStateException("odd");
            }
            return OverlapMetrics.of(request.captions(), Mode.STRICT).subList(5, 6);
        };

        new EvalServer(scorer, new PrintWriter(err))
                .serve(
                        input("{\"id\": 1, \"metrics\": [\"CIDEr\"], " + CATS + "{\"id\": 2, " + CATS),
                        new PrintWriter(out));

        assertThat(out)
                .hasToString("{\"id\":1,\"error\":\"[line 1] This is a bug in Blazon " + Version.number()
                        + ", java.lang.IllegalStateException: odd: report it with the request.\"}\n"
                        + "{\"id\":2,\"corpus\":{\"CIDEr\":0.0},\"samples\":{\"CIDEr\":[0.0]},\"signatures\":{\"CIDEr\":"
                        + "\"CIDEr|idf:corpus|images:1|mode:strict|refs:1|tok:ptb-3.4.1|variant:d|version:1\"}}\n");
        assertThat(err.toString()).startsWith("java.lang.IllegalStateException: odd\n\tat dev.blazon.app.eval.serve.");
    }

    @Test
    void aLineThatIsTooLongIsLeftBehindWhole() throws IOException {
        RequestLines lines = new RequestLines(input("x".repeat(200_000) + "\nlast"), 100_000);

        assertThat(lines.hasNext()).isTrue();
        assertThatThrownBy(lines::next)
                .hasMessage("[line 1] Seen 200000 bytes, allowed 100000: send fewer images at once.");
        assertThat(lines.hasNext()).isTrue();
        assertThat(lines.next()).isEqualTo("last");
        assertThat(lines.hasNext()).isFalse();
    }

    @Test
    void linesAreWholeHoweverTheyArrive() throws IOException {
        List<String> sent = List.of("", "é".repeat(70_000), "b\r", "", "last");
        RequestLines lines = new RequestLines(input(String.join("\n", sent) + "\n"), 1 << 20);

        for (String line : sent) {
            assertThat(lines.hasNext()).isTrue();
            assertThat(lines.next()).isEqualTo(line);
        }
        assertThat(lines.hasNext()).isFalse();
        assertThat(lines.place()).isEqualTo("line 5");
    }
}
