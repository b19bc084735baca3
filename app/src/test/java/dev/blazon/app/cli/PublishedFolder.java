package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What stands in a run folder that is about to be published, as a stranger's tools see it.
record PublishedFolder(Path root) {

    @SuppressWarnings("unchecked")
    Map<String, Object> frontMatter() throws IOException {
        String yaml = Files.readString(root.resolve("README.md")).split("(?m)^---$", 3)[1];
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    /// The columns that the hub is told of, in order.
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> features() throws IOException {
        return ((Map<String, List<Map<String, Object>>>) frontMatter().get("dataset_info")).get("features");
    }

    JsonNode croissant() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(root.resolve("croissant.json")));
    }

    List<Type> parquet(String file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(root.resolve(file)))) {
            return reader.getFileMetaData().getSchema().getFields();
        }
    }

    List<JsonNode> lines(String file) throws IOException {
        try (Stream<String> lines = Files.lines(root.resolve(file))) {
            return lines.map(JsonMapper.shared()::readTree).toList();
        }
    }

    /// The files that a pattern of the hub matches.
    List<String> matching(String pattern) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.map(root::relativize)
                    .filter(path -> path.getFileSystem()
                            .getPathMatcher("glob:" + pattern)
                            .matches(path))
                    .map(Path::toString)
                    .toList();
        }
    }

    String sha256(String file) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(root.resolve(file))));
    }

    /// Whether a Parquet field is what a feature of the hub says.
    static void assertSame(Map<String, Object> feature, Type field) {
        assertThat(field.getName()).isEqualTo(feature.get("name"));
        assertThat(shown(field)).as(field.getName()).isEqualTo(shown(feature));
    }

    private static String shown(Type field) {
        if (field.isPrimitive()) {
            return switch (field.asPrimitiveType().getPrimitiveTypeName()) {
                case INT64 -> "int64";
                case DOUBLE -> "float64";
                case BOOLEAN -> "bool";
                default -> field.getLogicalTypeAnnotation() == null ? "binary" : "string";
            };
        }
        GroupType group = field.asGroupType();
        if (group.getLogicalTypeAnnotation() != null) {
            return "list of " + shown(group.getType(0).asGroupType().getType(0));
        }
        return group.getFields().stream()
                .map(part -> part.getName() + " " + shown(part))
                .toList()
                .toString();
    }

    @SuppressWarnings("unchecked")
    private static String shown(Map<String, Object> feature) {
        if (feature.get("dtype") instanceof String dtype) {
            return dtype.equals("image") ? "[bytes binary, path string]" : dtype;
        }
        Object element = feature.getOrDefault("list", feature.get("struct"));
        String inside = element instanceof String dtype
                ? shown(Map.of("dtype", dtype))
                : ((List<Map<String, Object>>) element)
                        .stream()
                                .map(part -> part.get("name") + " " + shown(part))
                                .toList()
                                .toString();
        return feature.containsKey("list") ? "list of " + inside : inside;
    }
}
