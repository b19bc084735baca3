package dev.blazon.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.metrics.overlap.OverlapMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the user guide shows, compiled and run.
final class DocumentedExampleTest {

    @Test
    void runs() {
        // shown in docs/eval.md
        List<String> ids = List.of("1", "2");
        List<String> captions = List.of("A man rides a horse.", "Two cats sleep.");
        List<List<String>> references =
                List.of(List.of("A rider on a horse."), List.of("Cats asleep on a sofa.", "Two cats."));
        for (Scores scores : OverlapMetrics.of(new CaptionSet(ids, captions, references), Mode.STRICT)) {
            System.out.println(scores.name() + " " + scores.corpus() + " " + scores.signature());
        }
        // up to here
        assertThat(references).hasSize(2);
    }

    @Test
    void isWhatTheGuideShows() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/blazon/metrics/DocumentedExampleTest.java"));
        String shown = source.substring(
                source.indexOf('\n', source.indexOf("// shown in docs/eval.md")), source.indexOf("// up to here"));

        assertThat(words(Files.readString(Path.of("../docs/eval.md")))).contains(words(shown));
    }

    /// Line breaks are the formatter's.
    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }
}
