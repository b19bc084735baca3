package dev.blazon.engine.report.card;

import dev.blazon.engine.report.RunFacts;
import dev.blazon.engine.report.Tally;
import dev.blazon.engine.report.html.Figures;
import dev.blazon.engine.report.stats.Clean;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
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

    /// Replaces the file whole. Fields are described for Parquet and JSON lines only: those have columns.
    public static void write(Path file, RunFacts facts, Tally tally, List<DataColumn> columns) {
        ObjectNode dataset = dataset(facts, tally);
        FrontMatter.files(facts.format())
                .ifPresent(path -> dataset.putArray("distribution").add(fileSet(path, facts.format())));
        boolean hasColumns = List.of("parquet", "jsonl").contains(facts.format()) && !columns.isEmpty();
        if (hasColumns) {
            dataset.putArray("recordSet").add(recordSet(columns, facts.format()));
        }
        String json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(dataset);
        DatasetCard.put(file, json.replace("\r\n", "\n") + "\n");
    }

    private static ObjectNode dataset(RunFacts facts, Tally tally) {
        ObjectNode dataset = NODES.objectNode();
        dataset.set("@context", JsonMapper.shared().readTree(CONTEXT));
        dataset.put("@type", "sc:Dataset");
        dataset.put("conformsTo", "http://mlcommons.org/croissant/1.0");
        dataset.put("name", Clean.text(facts.recipe().name(), 200));
        String size = Figures.counted(tally.fates().kept(), "sample");
        String summary = Clean.text(facts.recipe().summary(), 2_000).strip();
        String stop = summary.isEmpty() || summary.endsWith(".") ? " " : ". ";
        dataset.put("description", (summary + stop + size + ".").strip());
        dataset.put("version", facts.recipe().version() + ".0.0");
        dataset.put(
                "datePublished",
                facts.started().atZone(ZoneOffset.UTC).toLocalDate().toString());
        facts.licence().ifPresent(licence -> dataset.put("license", Clean.text(licence, 200)));
        return dataset;
    }

    private static ObjectNode fileSet(String path, String format) {
        return NODES.objectNode()
                .put("@type", "cr:FileSet")
                .put("@id", FILES)
                .put("name", FILES)
                .put("description", "Kept samples, one file a shard.")
                .put("encodingFormat", mediaType(format))
                .put("includes", path);
    }

    private static String mediaType(String format) {
        return switch (format) {
            case "parquet" -> "application/x-parquet";
            case "webdataset" -> "application/x-tar";
            default -> "application/jsonlines";
        };
    }

    private static ObjectNode recordSet(List<DataColumn> columns, String format) {
        ObjectNode records = NODES.objectNode()
                .put("@type", "cr:RecordSet")
                .put("@id", RECORDS)
                .put("name", RECORDS)
                .put("description", "One record a kept sample.");
        ArrayNode fields = records.putArray("field");
        columns.forEach(column -> fields.add(field(column, format)));
        return records;
    }

    private static ObjectNode field(DataColumn column, String format) {
        ObjectNode field = NODES.objectNode()
                .put("@type", "cr:Field")
                .put("@id", RECORDS + "/" + column.name())
                .put("name", RECORDS + "/" + column.name())
                .put("description", column.meaning() + ".")
                .put("dataType", column.type().croissant());
        if (column.type() == DataColumn.Type.TEXTS || column.type() == DataColumn.Type.RECORDS) {
            field.put("repeated", true);
        }
        ObjectNode source = field.putObject("source");
        source.putObject("fileSet").put("@id", FILES);
        String place = format.equals("parquet") ? "column" : "jsonPath";
        source.putObject("extract").put(place, format.equals("parquet") ? column.name() : "$." + column.name());
        return field;
    }
}
