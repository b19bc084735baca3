package dev.blazon.metrics.meteor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.blazon.metrics.CaptionSet;
import dev.blazon.metrics.Mode;
import dev.blazon.metrics.Scores;
import dev.blazon.metrics.text.CutSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MeteorPropertyTest {

    private static CaptionSet set(List<String> hypotheses, List<List<String>> references) {
        return new CaptionSet(
                IntStream.range(0, hypotheses.size())
                        .mapToObj(Integer::toString)
                        .toList(),
                hypotheses,
                references);
    }

    private static Scores scores(CaptionSet set) throws IOException {
        return Meteor.of(CutSet.of(set, Mode.STRICT), Optional.empty());
    }

    @Property(tries = 300)
    void everyTextHasAScoreFromNothingToOne(
            @ForAll @Size(value = 2) List<@StringLength(max = 60) String> hypotheses,
            @ForAll @Size(value = 2) List<@Size(min = 1, max = 3) List<@StringLength(max = 60) String>> references)
            throws IOException {
        Scores scores = scores(set(hypotheses, references));

        assertThat(scores.corpus()).isBetween(0.0, 1.0);
        assertThat(scores.of(0)).isBetween(0.0, 1.0);
        assertThat(scores.of(1)).isBetween(0.0, 1.0);
    }

    @Property(tries = 100)
    void orderOfReferencesIsIrrelevantToAnImage(
            @ForAll @StringLength(max = 30) String hypothesis,
            @ForAll @Size(min = 1, max = 4) List<@StringLength(max = 30) String> references)
            throws IOException {
        Scores one = scores(set(List.of(hypothesis), List.of(references)));
        Scores other = scores(set(List.of(hypothesis), List.of(references.reversed())));

        assertThat(one.of(0)).isCloseTo(other.of(0), within(1e-12));
    }

    @Test
    void aTextThatEqualsItsReferenceScoresOne() throws IOException {
        Scores scores = scores(set(List.of("A man rides a horse."), List.of(List.of("A man rides a horse."))));

        assertThat(scores.corpus()).isCloseTo(1, within(1e-12));
        assertThat(scores.signature())
                .hasToString("METEOR|images:1|language:en|mode:strict|paraphrases:none|refs:1|synonyms:wordnet-3.0"
                        + "|tok:ptb-3.4.1|version:1");
    }

    @Test
    void aTableThatEndsTooEarlyIsRefused(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("table.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(table))) {
            out.write("0.5\nnext to\nbeside\n0.5\nnear".getBytes());
        }

        assertThatThrownBy(() -> Meteor.of(
                        CutSet.given(set(List.of("near it"), List.of(List.of("beside it")))), Optional.of(table)))
                .isInstanceOf(IOException.class)
                .hasMessage("it ends within an entry of three lines");
    }
}
