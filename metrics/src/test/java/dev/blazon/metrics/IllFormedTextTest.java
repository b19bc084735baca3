package dev.blazon.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.metrics.clip.ClipTokenizer;
import dev.blazon.metrics.meteor.Meteor;
import dev.blazon.metrics.overlap.OverlapMetrics;
import dev.blazon.metrics.text.CutSet;
import dev.blazon.metrics.text.PtbTokenizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Text as it comes from the web: halves of surrogate pairs, controls, separators, markup, endless words.
final class IllFormedTextTest {
    private static final List<String> PARTS = List.of(
            "a",
            "man",
            "rides",
            "'s",
            "'",
            "\"",
            ".",
            "...",
            ". . .",
            ",",
            "-",
            "--",
            "|||",
            "U.S.",
            "e.g.",
            "n't",
            "\ud83d\ude00",
            "\ud83d",
            "\ude00",
            "\u0000",
            "\u200b",
            "\ufeff",
            "\u2028",
            "\r",
            "\n",
            "\t",
            "\u00a0",
            "\u202e",
            "&amp;",
            "&#x0;",
            "&#1114112;",
            "<b",
            "</",
            "http://",
            "@",
            "#",
            "#1",
            "$",
            "%",
            "1/2",
            "3,000.5",
            "\u0301",
            "\u05d0\u05d1",
            "\u4e2d\u6587",
            "\uffff",
            "\ufffe",
            "\ue000",
            "\u1d00",
            "::",
            "()",
            "((",
            "[",
            "}",
            "-5",
            "+",
            "=",
            "/",
            "\\",
            "\\u0000",
            "``",
            "''",
            "\u2018",
            "\u201d",
            "\u2026",
            "\u0085",
            "\u00ad");

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(12);
        for (int part = 0; part < parts; part++) {
            text.append(PARTS.get(random.nextInt(PARTS.size()))).append(random.nextInt(3) == 0 ? "" : " ");
            if (random.nextInt(200) == 0) {
                text.append(PARTS.get(random.nextInt(PARTS.size())).repeat(2000));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyTextHasANumberInBoundsWhicheverWayItIsCut(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> hypotheses = new ArrayList<>();
        List<List<String>> references = new ArrayList<>();
        for (int image = 0; image < 60; image++) {
            hypotheses.add(text(random));
            references.add(List.of(text(random), text(random)));
        }
        CaptionSet set = new CaptionSet(
                IntStream.range(0, 60).mapToObj(Integer::toString).toList(), hypotheses, references);

        for (Mode mode : Mode.values()) {
            assertThat(PtbTokenizer.lines(hypotheses, mode)).hasSize(60);
            CutSet cut = CutSet.of(set, mode);
            List<Scores> all = new ArrayList<>(OverlapMetrics.of(cut));
            all.add(Meteor.of(cut, Optional.empty()));
            all.forEach(scores -> {
                double most = scores.name().startsWith("CIDEr") ? 10 : 1;
                assertThat(scores.corpus()).as(scores.name()).isBetween(0.0, most + 1e-9);
                for (double score : scores.samples()) {
                    assertThat(score).as(scores.name()).isBetween(0.0, most + 1e-9);
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void everyTextHasNumbersForClip(long seed) {
        Random random = new Random(seed);
        ClipTokenizer tokenizer = ClipTokenizer.load();
        for (int text = 0; text < 200; text++) {
            int[] ids = tokenizer.encode(text(random));

            assertThat(ids.length).isBetween(2, ClipTokenizer.CONTEXT);
            assertThat(ids[0]).isEqualTo(49406);
            assertThat(ids[ids.length - 1]).isEqualTo(49407);
        }
    }
}
