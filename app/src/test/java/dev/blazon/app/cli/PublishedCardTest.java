package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The card and `croissant.json` of real runs, held against the files that they describe.
final class PublishedCardTest {
    @TempDir
    private Path temp;

    private Path rows;
    private PublishedFolder out;

    @BeforeEach
    void makeRows() throws IOException {
        Path photos = Pictures.folder(temp.resolve("photos"), 3);
        Pictures.write(photos.resolve("small.png"), 1, 20, 20);
        rows = photos.resolve("rows.jsonl");
        Files.writeString(rows, """
                {"image": "p000.png", "caption": "One", "odd \\"name\\".": 1, "on": true, "page": {"a": [1]}}
                {"image": "p001.png", "caption": "Two", "odd \\"name\\".": 2, "vlm_caption": "old"}
                {"image": "p002.png", "caption": "Three", "weight": 0.5}
                {"image": "small.png", "caption": "Four"}
                """);
        out = new PublishedFolder(temp.resolve("out"));
    }

    private void run(Object... more) {
        Object[] words = new Object[more.length + 6];
        List.of("run", "quick-start", "--from", rows, "--to", out.root()).toArray(words);
        System.arraycopy(more, 0, words, 6, more.length);
        assertThat(Blazon.run(words).exitCode()).isZero();
    }

    private static List<String> paths(JsonNode croissant, String type) {
        return croissant
                .path("distribution")
                .valueStream()
                .filter(node -> node.path("@type").stringValue().equals(type))
                .map(node -> node.path("@id").stringValue())
                .toList();
    }

    @Test
    void featuresAreThoseOfTheParquetFiles() throws Exception {
        run("--embed-images");
        List<Map<String, Object>> features = out.features();
        List<Type> fields = out.parquet("data/00000.parquet");

        assertThat(features).hasSameSizeAs(fields).contains(Map.of("name", "image", "dtype", "image"));
        for (int at = 0; at < fields.size(); at++) {
            PublishedFolder.assertSame(features.get(at), fields.get(at));
        }
        assertThat(Files.readString(out.root().resolve("README.md")))
                .contains("| `source_vlm_caption` | string | Passed through from the source, where it is called"
                        + " 'vlm\\_caption' |")
                .contains("| `page` | string | Passed through from the source as JSON text |")
                .contains("The pictures are part of the data.");
    }

    @Test
    void featuresAreThoseOfTheLines() throws Exception {
        run("--format", "jsonl");
        List<Object> names =
                out.features().stream().map(feature -> feature.get("name")).toList();

        assertThat(List.<Object>copyOf(out.lines("data/00000.jsonl").getFirst().propertyNames()))
                .isEqualTo(names);
    }

    @Test
    void featuresAreTheMembersOfTheArchives() throws Exception {
        run("--format", "webdataset");

        assertThat(out.features().stream().map(feature -> feature.get("name"))).containsExactly("png", "txt", "json");
        List<?> inside = (List<?>) out.features().getLast().get("struct");
        assertThat(inside).hasSameSizeAs(out.parquet("data/00000.parquet"));
        assertThat(out.matching("data/*.tar")).containsExactly("data/00000.tar");
        assertThat(paths(out.croissant(), "cr:FileObject")).containsExactly("data/00000.parquet", "data/00000.tar");
    }

    @Test
    void featuresAreThoseOfTheListOfSidecars() throws Exception {
        run("--format", "sidecar");
        String pattern = "data/[0-9]*[0-9].jsonl";

        assertThat(out.matching(pattern)).containsExactly("data/00000.jsonl");
        assertThat(out.features().stream().map(feature -> feature.get("name")))
                .containsExactlyElementsOf(
                        List.copyOf(out.lines("data/00000.jsonl").getFirst().propertyNames()))
                .containsExactly("key", "file", "caption", "model");
        assertThat(Files.readString(out.root().resolve("README.md"))).contains(pattern);
    }

    @Test
    void rejectsAreDescribed() throws Exception {
        run();
        String card = Files.readString(out.root().resolve("README.md"));

        for (Type field : out.parquet("rejects/00000.parquet")) {
            assertThat(card).contains("| `" + field.getName() + "` | string |");
        }
        assertThat(card).doesNotContain("failures/*.parquet");
    }

    /// Croissant 1.0: what must be there, and that every reference leads somewhere.
    @Test
    void croissantKeepsTheRulesOfItsFormat() throws Exception {
        run("--embed-images");
        JsonNode croissant = out.croissant();

        assertThat(croissant.propertyNames())
                .contains(
                        "@context", "@type", "conformsTo", "name", "description", "license", "version", "distribution");
        Set<String> ids = new HashSet<>();
        Set<String> references = new TreeSet<>();
        collect(withoutContext(croissant), ids, references);
        assertThat(ids).containsAll(references).contains("samples", "samples/captions/name");
        for (String path : paths(croissant, "cr:FileObject")) {
            JsonNode file = croissant
                    .path("distribution")
                    .valueStream()
                    .filter(node -> node.path("@id").stringValue().equals(path))
                    .findFirst()
                    .orElseThrow();
            assertThat(file.propertyNames()).contains("name", "contentUrl", "contentSize", "encodingFormat");
            assertThat(file.path("sha256").stringValue()).isEqualTo(out.sha256(path));
            assertThat(file.path("contentSize").stringValue())
                    .isEqualTo(Files.size(out.root().resolve(path)) + " B");
        }
        assertThat(paths(croissant, "cr:FileSet")).hasSize(1);
    }

    private static JsonNode withoutContext(JsonNode croissant) {
        return ((ObjectNode) croissant.deepCopy()).without("@context");
    }

    /// An `@id` beside other properties names its object; alone it refers to one.
    private static void collect(JsonNode node, Set<String> ids, Set<String> references) {
        if (node.has("@id")) {
            String id = node.path("@id").stringValue();
            if (node.size() == 1) {
                references.add(id);
            } else {
                assertThat(ids.add(id)).as(id).isTrue();
            }
        }
        node.forEach(part -> collect(part, ids, references));
    }

    @Test
    void croissantExtractsEveryColumnThatThereIs() throws Exception {
        run();
        List<String> columns = out.croissant()
                .at("/recordSet/0/field")
                .valueStream()
                .map(field -> field.has("subField") ? field.at("/subField/0") : field)
                .map(field -> field.at("/source/extract/column").stringValue())
                .toList();

        assertThat(columns)
                .isEqualTo(out.parquet("data/00000.parquet").stream()
                        .map(Type::getName)
                        .toList())
                .contains("odd \"name\".");
    }

    @Test
    void croissantUsesOnlyWordsOfItsContextOrOfSchemaOrg() throws Exception {
        run();
        Set<String> words = new TreeSet<>();
        JsonNode croissant = out.croissant();
        keys(withoutContext(croissant), words);
        croissant.path("@context").propertyNames().forEach(words::remove);

        assertThat(words)
                .containsOnly(
                        "@id",
                        "@type",
                        "contentSize",
                        "contentUrl",
                        "datePublished",
                        "description",
                        "distribution",
                        "encodingFormat",
                        "license",
                        "name",
                        "sha256",
                        "version");
    }

    private static void keys(JsonNode node, Set<String> words) {
        words.addAll(node.propertyNames());
        node.forEach(part -> keys(part, words));
    }

    @Test
    void statesWhatThePublisherSays() throws Exception {
        run("--title", "Barns at dusk", "--license", "CC-BY-4.0");

        assertThat(out.frontMatter())
                .containsEntry("pretty_name", "Barns at dusk")
                .containsEntry("license", "cc-by-4.0");
        assertThat(out.croissant().path("license").stringValue()).isEqualTo("https://spdx.org/licenses/CC-BY-4.0.html");
    }

    @Test
    void keepsWhatThePublisherSaidBefore() throws Exception {
        run("--license", "cc-by-4.0");
        run();
        Blazon.run("report", out.root(), "--title", "Barns at dusk");
        Blazon.run("report", out.root());

        assertThat(out.frontMatter())
                .containsEntry("pretty_name", "Barns at dusk")
                .containsEntry("license", "cc-by-4.0");
    }

    @Test
    void knowsTheColumnsWhenTheSourceIsGone() throws Exception {
        run();
        String before = Files.readString(out.root().resolve("README.md"));
        Files.delete(rows);
        Files.delete(out.root().resolve("README.md"));
        Blazon.run("report", out.root());

        assertThat(out.root().resolve("README.md")).hasContent(before);
    }

    @Test
    void refusesALicenceThatTheHubDoesNotKnow() {
        assertThat(Blazon.run("report", temp, "--license", "ccby-4.0").err())
                .isEqualTo("Invalid value for option '--license': 'ccby-4.0' is no licence that the hub knows."
                        + " Did you mean 'cc-by-4.0'? Give 'other' for one that it does not know.\n"
                        + "See 'blazon report --help'.\n");
    }
}
