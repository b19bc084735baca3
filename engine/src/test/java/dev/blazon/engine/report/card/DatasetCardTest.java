package dev.blazon.engine.report.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.store.Fate;
import dev.blazon.engine.ledger.Unread;
import dev.blazon.engine.report.Fates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DatasetCardTest {
    private static final String HOSTILE = "evil\" \n---\n# title | <img src=x> [a](https://evil.example) `b` \u202E";
    private static final List<DataColumn> COLUMNS = List.of(
            new DataColumn("vlm_caption", DataColumn.Type.TEXT, "The published caption"),
            new DataColumn("tags", DataColumn.Type.TEXTS, "Tags of the source"));

    @TempDir
    Path folder;

    private String card(String name, List<Fate> fates) throws IOException {
        Path file = folder.resolve("README.md");
        DatasetCard.write(file, Fates.facts(name, fates.size()), Fates.tally(fates), COLUMNS);
        return Files.readString(file);
    }

    @Test
    void saysWhatOfTheSourceCouldNotBeRead() throws IOException {
        Path file = folder.resolve("README.md");
        List<Fate> fates = List.of(Fates.kept("a"));
        DatasetCard.write(file, Fates.facts("barns", 1, new Unread(0, 1)), Fates.tally(fates), COLUMNS);
        assertThat(Files.readString(file))
                .contains("1 read = 1 kept + 0 rejected + 0 failed.")
                .contains("**Not everything could be read: more than 1 in the source = 1 read + the unknown rest of 1"
                        + " shard.**");
    }

    private static Object frontMatter(String card) {
        return new Load(LoadSettings.builder().build()).loadFromString(card.split("(?m)^---$", 3)[1]);
    }

    @Test
    void beginsWithWhatTheHubReads() throws IOException {
        assertThat(frontMatter(card("barns", List.of(Fates.kept("a")))))
                .isEqualTo(Map.of(
                        "pretty_name",
                        "barns",
                        "license",
                        "unknown",
                        "task_categories",
                        List.of("image-to-text"),
                        "size_categories",
                        List.of("n<1K"),
                        "tags",
                        List.of("image-captioning", "synthetic-captions", "blazon"),
                        "configs",
                        List.of(Map.of(
                                "config_name",
                                "default",
                                "data_files",
                                List.of(Map.of("split", "train", "path", "data/*.parquet"))))));
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

    @Test
    void describesTheFilesForMachines() throws IOException {
        Path file = folder.resolve("croissant.json");
        Croissant.write(file, Fates.facts("barns", 1), Fates.tally(List.of(Fates.kept("a"))), COLUMNS);
        JsonNode json = JsonMapper.shared().readTree(Files.readString(file));

        assertThat(json.at("/conformsTo").stringValue()).isEqualTo("http://mlcommons.org/croissant/1.0");
        assertThat(json.at("/name").stringValue()).isEqualTo("barns");
        assertThat(json.at("/description").stringValue()).isEqualTo("Captions of barns. 1 sample.");
        assertThat(json.at("/distribution/0/includes").stringValue()).isEqualTo("data/*.parquet");
        assertThat(json.at("/recordSet/0/field/0/source/extract/column").stringValue())
                .isEqualTo("vlm_caption");
        assertThat(json.at("/recordSet/0/field/1/repeated").booleanValue()).isTrue();
    }
}
