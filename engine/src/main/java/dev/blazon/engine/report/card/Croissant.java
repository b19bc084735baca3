package dev.blazon.engine.report.card;

import dev.blazon.core.store.DataTable;
import dev.blazon.engine.report.RunFacts;
import dev.blazon.engine.report.Tally;
import dev.blazon.engine.report.html.Figures;
import dev.blazon.engine.report.stats.Clean;
import java.nio.file.Path;
import java.time.ZoneOffset;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes `croissant.json`: the dataset described for machines by MLCommons Croissant 1.0 (JSON-LD).
public final class Croissant {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String FILES = "data-files";
    private static final String RECORDS = "samples";
    /// The context that the specification's 1.0 requires, word for word.
    private static final String CONTEXT = """
            {"@language": "en", "@vocab": "https://schema.org/", "citeAs": "cr:citeAs", "column": "cr:column",
             "conformsTo": "dct:conformsTo", "cr": "http://mlcommons.org/croissant/", "rai": "http://mlcommons.org/croissant/RAI/",
             "data": {"@id": "cr:data", "@type": "@json"}, "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
             "dct": "http://purl.org/dc/terms/", "examples": {"@id": "cr:examples", "@type": "@json"},
             "extract": "cr:extract", "field": "cr:field", "fileProperty": "cr:fileProperty", "fileObject": "cr:fileObject",
             "fileSet": "cr:fileSet", "format": "cr:format", "includes": "cr:includes", "isLiveDataset": "cr:isLiveDataset",
             "jsonPath": "cr:jsonPath", "key": "cr:key", "md5": "cr:md5", "parentField": "cr:parentField", "path": "cr:path",
             "recordSet": "cr:recordSet", "references": "cr:references", "regex": "cr:regex", "repeated": "cr:repeated",
             "replace": "cr:replace", "sc": "https://schema.org/", "separator": "cr:separator", "source": "cr:source",
             "subField": "cr:subField", "transform": "cr:transform"}
            """;

    private Croissant() {}

    /// Replaces the file whole. Described is what is there to be published: the files in `data/`.
    public static void write(Path file, RunFacts facts, Tally tally, Contents contents) {
        ObjectNode dataset = dataset(facts, tally);
        if (tally.fates().kept() > 0) {
            describe(dataset, contents);
        }
        String json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(dataset);
        DatasetCard.put(file, json.replace("\r\n", "\n") + "\n");
    }

    /// Archives have no columns: of those, the table beside them is described.
    private static void describe(ObjectNode dataset, Contents contents) {
        ArrayNode distribution = dataset.putArray("distribution");
        contents.files().forEach(file -> distribution.add(fileObject(file)));
        contents.data().stream()
                .filter(table -> !table.mediaType().equals(DataTable.TAR))
                .findFirst()
                .ifPresent(table -> {
                    distribution.add(fileSet(table));
                    dataset.putArray("recordSet").add(recordSet(table));
                });
    }

    private static ObjectNode dataset(RunFacts facts, Tally tally) {
        ObjectNode dataset = NODES.objectNode();
        dataset.set("@context", JsonMapper.shared().readTree(CONTEXT));
        dataset.put("@type", "sc:Dataset");
        dataset.put("conformsTo", "http://mlcommons.org/croissant/1.0");
        dataset.put("name", Clean.text(facts.name(), 200));
        String size = Figures.counted(tally.fates().kept(), "sample");
        String summary = Clean.text(facts.recipe().summary(), 2_000).strip();
        String stop = summary.isEmpty() || summary.endsWith(".") ? " " : ". ";
        dataset.put("description", (summary + stop + size + ".").strip());
        dataset.put("version", facts.recipe().version() + ".0.0");
        dataset.put(
                "datePublished",
                facts.started().atZone(ZoneOffset.UTC).toLocalDate().toString());
        String licence = facts.licence().orElse("unknown");
        dataset.put("license", Licence.named(licence).map(Licence::reference).orElse(licence));
        return dataset;
    }

    private static ObjectNode fileObject(Contents.DataFile file) {
        return NODES.objectNode()
                .put("@type", "cr:FileObject")
                .put("@id", file.path())
                .put("name", file.path())
                .put("contentUrl", file.path())
                .put("contentSize", file.bytes() + " B")
                .put("encodingFormat", mediaType(file.path()))
                .put("sha256", file.sha256());
    }

    private static String mediaType(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "parquet" -> DataTable.PARQUET;
            case "tar" -> DataTable.TAR;
            case "jsonl" -> DataTable.JSON_LINES;
            default -> "text/plain";
        };
    }

    private static ObjectNode fileSet(DataTable table) {
        return NODES.objectNode()
                .put("@type", "cr:FileSet")
                .put("@id", FILES)
                .put("name", FILES)
                .put("description", "Kept samples, one file a shard.")
                .put("encodingFormat", table.mediaType())
                .put("includes", table.files());
    }

    private static ObjectNode recordSet(DataTable table) {
        ObjectNode records = NODES.objectNode()
                .put("@type", "cr:RecordSet")
                .put("@id", RECORDS)
                .put("name", RECORDS)
                .put("description", "One record a kept sample.");
        ArrayNode fields = records.putArray("field");
        CroissantField.all(RECORDS, FILES, table).forEach(fields::add);
        return records;
    }
}
