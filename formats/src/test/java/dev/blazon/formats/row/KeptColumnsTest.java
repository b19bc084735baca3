package dev.blazon.formats.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Score;
import dev.blazon.core.sample.Value;
import dev.blazon.core.store.Column;
import dev.blazon.core.store.KeptRow;
import dev.blazon.formats.Samples;
import dev.blazon.formats.cell.Cell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KeptColumnsTest {

    @Nested
    class Names {

        @Test
        void ofTheSourceStandLastUnderTheirOwnNames() {
            assertThat(names(table(text("license"), text("subreddit"))))
                    .startsWith("uid", "url", "key")
                    .endsWith("further_images", "origin_rest", "license", "subreddit");
        }

        @Test
        void thatClashAreMarkedAsTheSources() {
            assertThat(names(table(text("vlm_caption"), text("Captions"), text("source_captions"), text("image"))))
                    .endsWith(
                            "origin_rest",
                            "source_vlm_caption",
                            "source_Captions",
                            "source_source_captions",
                            "source_image");
        }

        @Test
        void thatMeanTheSameAreNotRepeated() {
            assertThat(names(table(text("url"), text("sha256"), text("exif"), text("status"))))
                    .endsWith("origin_rest");
        }

        @Test
        void neverRepeatWhateverTheCase() {
            assertThat(names(table(text("Foo"), text("foo"), text("URL"), text(""), text("origin_rest"))))
                    .endsWith("origin_rest", "Foo", "source_foo", "source_URL", "source_", "source_origin_rest");
        }

        @Test
        void inAnArchivesTableBeginLikeImg2dataset() {
            KeptLayout layout = new KeptLayout(Optional.of("dense"), List.of(text("caption")), true, "r@1+0");

            List<String> names =
                    KeptColumns.members(layout).stream().map(RowColumn::name).toList();

            assertThat(names)
                    .startsWith(
                            "url",
                            "key",
                            "status",
                            "error_message",
                            "width",
                            "height",
                            "original_width",
                            "original_height",
                            "exif",
                            "sha256",
                            "caption",
                            "original_key",
                            "uid",
                            "original_caption")
                    .endsWith("origin_rest", "source_caption")
                    .doesNotHaveDuplicates()
                    .doesNotContain("image");
        }
    }

    @Nested
    class Origin {

        @Test
        void fillsWhatIsNotKnownOtherwise() {
            Sample sample = Samples.withOrigin(
                    Samples.bare("a"),
                    Map.of(
                            "uid", new Value.Whole(12),
                            "url", new Value.Text("https://example.org/o"),
                            "original_caption", new Value.Text("alt"),
                            "original_width", new Value.Real(800.0),
                            "original_height", new Value.Whole(600),
                            "exif", new Value.Json("{\"Make\":\"x\"}"),
                            "status", new Value.Text("success"),
                            "error_message", new Value.Text("")));

            assertThat(value(sample, "uid")).isEqualTo(new Cell.Text("12"));
            assertThat(value(sample, "url")).isEqualTo(new Cell.Text("https://example.org/o"));
            assertThat(value(sample, "original_caption")).isEqualTo(new Cell.Text("alt"));
            assertThat(value(sample, "original_width")).isEqualTo(new Cell.Whole(800));
            assertThat(value(sample, "original_height")).isEqualTo(new Cell.Whole(600));
            assertThat(value(sample, "exif")).isEqualTo(new Cell.Text("{\"Make\":\"x\"}"));
            assertThat(value(sample, "origin_rest")).isEqualTo(Cell.ABSENT);
        }

        @Test
        void isKeptWhereItDiffersFromWhatWasMeasured() {
            Sample sample = Samples.withOrigin(
                    Samples.bare("a"),
                    Map.of(
                            "sha256",
                            new Value.Text("other"),
                            "width",
                            new Value.Whole(30),
                            "height",
                            new Value.Whole(41)));

            assertThat(value(sample, "sha256")).isEqualTo(new Cell.Text(Samples.SHA));
            assertThat(value(sample, "origin_rest")).isEqualTo(new Cell.Text("{\"height\":41,\"sha256\":\"other\"}"));
        }

        @Test
        void isKeptWhenNoColumnWasAnnouncedOrTheKindIsAnother() {
            Sample sample = Samples.withOrigin(
                    Samples.bare("a"),
                    Map.of(
                            "surprise", new Value.Truth(true),
                            "raw", new Value.Binary(Bytes.wrap(new byte[] {1, 2})),
                            "n", new Value.Text("many")));

            assertThat(value(sample, "origin_rest", new Column("n", Column.Kind.WHOLE), text("raw")))
                    .isEqualTo(new Cell.Text("{\"n\":\"many\",\"raw\":\"AQI=\",\"surprise\":true}"));
            assertThat(value(sample, "n", new Column("n", Column.Kind.WHOLE))).isEqualTo(Cell.ABSENT);
        }

        @Test
        void isWidenedWhereNothingIsLost() {
            Sample sample = Samples.withOrigin(Samples.bare("a"), Map.of("n", new Value.Whole(3)));

            assertThat(value(sample, "n", new Column("n", Column.Kind.REAL))).isEqualTo(new Cell.Real(3));
            assertThat(value(sample, "n", text("n"))).isEqualTo(new Cell.Text("3"));
            assertThat(value(sample, "origin_rest", text("n"))).isEqualTo(Cell.ABSENT);
        }
    }

    @Test
    void scoresOfThePublishedCaptionGoBeforeThoseOfThePicture() {
        Sample sample = Samples.bare("a")
                .withScore(new Score("insult", "image", 0.5, ""))
                .withScore(new Score("insult", "dense", 0.25, ""))
                .withScore(new Score("threat", "image", 0.75, ""))
                .withScore(new Score("obscene", "short", 1, ""))
                .withScore(new Score("watermark_class_id", "image", 1.5, ""));

        assertThat(value(sample, "insult")).isEqualTo(new Cell.Real(0.25));
        assertThat(value(sample, "threat")).isEqualTo(new Cell.Real(0.75));
        assertThat(value(sample, "obscene")).isEqualTo(Cell.ABSENT);
        assertThat(value(sample, "watermark_class_id")).isEqualTo(Cell.ABSENT);
    }

    @Test
    void aSampleWithoutPictureHasItsRow() {
        Sample sample = Sample.of("a", List.of());

        assertThat(value(sample, "width")).isEqualTo(Cell.ABSENT);
        assertThat(value(sample, "further_images")).isEqualTo(new Cell.Items(List.of()));
    }

    private static Column text(String name) {
        return new Column(name, Column.Kind.TEXT);
    }

    private static List<RowColumn<KeptRow>> table(Column... origin) {
        return KeptColumns.table(new KeptLayout(Optional.of("dense"), List.of(origin), false, "r@1+0"));
    }

    private static List<String> names(List<RowColumn<KeptRow>> columns) {
        return columns.stream().map(RowColumn::name).toList();
    }

    private static Cell value(Sample sample, String name, Column... origin) {
        return table(origin).stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow()
                .of(Samples.row(sample));
    }
}
