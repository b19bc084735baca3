package dev.blazon.engine.report.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.store.CellType;
import dev.blazon.core.store.DataColumn;
import dev.blazon.core.store.DataTable;
import dev.blazon.core.store.Fate;
import dev.blazon.engine.ledger.Unread;
import dev.blazon.engine.report.Fates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DatasetCardTest {
    private static final String HOSTILE = "evil\" \n---\n# title | <img src=x> [a](https://evil.example) `b` \u202E";
    private static final SequencedMap<String, CellType> SCORE = new LinkedHashMap<>();

    static {
        SCORE.put("on", CellType.Plain.TEXT);
        SCORE.put("value", CellType.Plain.REAL);
    }

    private static final List<DataColumn> COLUMNS = List.of(
            new DataColumn("vlm_caption", CellType.Plain.TEXT, "The published caption"),
            new DataColumn("tags", new CellType.ListOf(CellType.Plain.TEXT), "Tags of the source"),
            new DataColumn("scores", new CellType.ListOf(new CellType.StructOf(SCORE)), "Scores"),
            new DataColumn("further", new CellType.ListOf(new CellType.HubImage()), "More pictures"),
            new DataColumn("A \"b\"\u2028", CellType.Plain.WHOLE, "Passed through"));
    private static final Contents CONTENTS = new Contents(
            List.of(new DataTable("data/*.parquet", DataTable.PARQUET, COLUMNS)),
            new DataTable(
                    "rejects/*.parquet",
                    DataTable.PARQUET,
                    List.of(new DataColumn("reason", CellType.Plain.TEXT, "Why"))),
            new DataTable("failures/*.parquet", DataTable.PARQUET, List.of()),
            List.of());

    @TempDir
    Path folder;

    private String card(String name, List<Fate> fates) throws IOException {
        Path file = folder.resolve("README.md");
        DatasetCard.write(file, Fates.facts(name, fates.size()), Fates.tally(fates), CONTENTS);
        return Files.readString(file);
    }

    @Test
    void saysWhatOfTheSourceCouldNotBeRead() throws IOException {
        Path file = folder.resolve("README.md");
        List<Fate> fates = List.of(Fates.kept("a"));
        DatasetCard.write(file, Fates.facts("barns", 1, new Unread(0, 1)), Fates.tally(fates), CONTENTS);
        assertThat(Files.readString(file))
                .contains("1 read = 1 kept + 0 rejected + 0 failed.")
                .contains("**Not everything could be read: more than 1 in the source = 1 read + the unknown rest of 1"
                        + " shard.**");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> frontMatter(String card) {
        return (Map<String, Object>)
                new Load(LoadSettings.builder().build()).loadFromString(card.split("(?m)^---$", 3)[1]);
    }

    @Test
    void beginsWithWhatTheHubReads() throws IOException {
        assertThat(frontMatter(card("barns", List.of(Fates.kept("a")))))
                .containsEntry("pretty_name", "barns")
                .containsEntry("license", "unknown")
                .containsEntry("annotations_creators", List.of("machine-generated"))
                .containsEntry("task_categories", List.of("image-to-text", "text-to-image"))
                .containsEntry("size_categories", List.of("n<1K"))
                .containsEntry("tags", List.of("image-captioning", "synthetic-captions", "blazon"))
                .containsEntry(
                        "configs",
                        List.of(Map.of(
                                "config_name",
                                "default",
                                "data_files",
                                List.of(Map.of("split", "train", "path", "data/*.parquet")))));
    }

    @Test
    void spellsTheFeaturesAsTheHubDoes() throws IOException {
        assertThat(frontMatter(card("barns", List.of(Fates.kept("a")))))
                .containsEntry(
                        "dataset_info",
                        Map.of(
                                "features",
                                List.of(
                                        Map.of("name", "vlm_caption", "dtype", "string"),
                                        Map.of("name", "tags", "list", "string"),
                                        Map.of(
                                                "name",
                                                "scores",
                                                "list",
                                                List.of(
                                                        Map.of("name", "on", "dtype", "string"),
                                                        Map.of("name", "value", "dtype", "float64"))),
                                        Map.of("name", "further", "list", "image"),
                                        Map.of("name", "A \"b\"\u2028", "dtype", "int64"))));
    }

    @Test
    void keepsFeatureNamesThatOldYamlTakesForTruth() throws IOException {
        assertThat(card("barns", List.of(Fates.kept("a")))).contains("    - name: \"on\"\n");
    }

    @Test
    void namesNoFilesThatAreNotThere() throws IOException {
        assertThat(frontMatter(card("barns", List.of(Fates.rejected("b", "1 x", "too-small")))))
                .doesNotContainKeys("configs", "dataset_info");
    }

    @Test
    void saysWhatEachColumnOfEachTableThatIsThereMeans() throws IOException {
        assertThat(card("barns", List.of(Fates.kept("a"), Fates.rejected("b", "1 drop-small-images", "too-small"))))
                .doesNotContain("failures/")
                .contains("### `data/*.parquet`, kept samples\n")
                .contains("| `scores` | list of struct (on string, value float64) | Scores |")
                .contains("### `rejects/*.parquet`, what a step dropped\n")
                .contains("| `reason` | string | Why |");
    }

    @Test
    void guessesNoLicence() throws IOException {
        assertThat(card("barns", List.of(Fates.kept("a"))))
                .contains("No licence was stated for this dataset, and Blazon does not guess one: ask its publisher"
                        + " before you use it.");
    }

    @Test
    void tellsWhichStepsThereWere() throws IOException {
        assertThat(card("barns", List.of(Fates.kept("a"))))
                .contains("- The samples went through `describe-facts`. What none of these looks for");
    }

    @Test
    void claimsNothingOfAltTextsWhereThereAreNone() throws IOException {
        assertThat(card("barns", List.of(Fates.kept("a", "A red barn.", ""))))
                .contains("| words, mean | 3 | – |")
                .doesNotContain("beside them");
    }

    @Test
    void accountsForEverySample() throws IOException {
        String card = card("barns", List.of(Fates.kept("a"), Fates.rejected("b", "1 drop-small-images", "too-small")));

        assertThat(card)
                .contains("2 read = 1 kept + 1 rejected + 0 failed.")
                .contains("| rejected | `1 drop-small-images` | `too-small` | 1 | 50\u202F% |")
                .contains("| `vlm_caption` | string | The published caption |")
                .contains("- Date: 2026-03-14");
    }

    @Test
    void keepsHostileTextOnItsLine() throws IOException {
        String card = card(HOSTILE, List.of(Fates.rejected("b", HOSTILE, "too-small")));

        assertThat(frontMatter(card)).isInstanceOf(Map.class);
        assertThat(card)
                .contains("# evil\" --- \\# title \\| &lt;img src=x&gt; \\[a\\](https\\://evil.example) \\`b\\`\n")
                .doesNotContain("\u202E");
        String withoutCode = card.split("(?m)^---$", 3)[2].replaceAll("`[^`\n]*`", "");
        assertThat(withoutCode).doesNotContain("<img");
    }

    @Test
    void standsWithoutAnySample() throws IOException {
        assertThat(card("barns", List.of())).contains("No kept sample has a published caption.");
    }

    @ParameterizedTest
    @CsvSource({"0,n<1K", "999,n<1K", "1000,1K<n<10K", "99999,10K<n<100K", "16896423,10M<n<100M", "2000000000000,n>1T"})
    void namesTheSize(long count, String expected) {
        assertThat(FrontMatter.size(count)).isEqualTo(expected);
    }
}
