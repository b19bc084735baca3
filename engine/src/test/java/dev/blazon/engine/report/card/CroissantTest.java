package dev.blazon.engine.report.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.store.CellType;
import dev.blazon.core.store.DataColumn;
import dev.blazon.core.store.DataTable;
import dev.blazon.core.store.Fate;
import dev.blazon.engine.report.Fates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CroissantTest {
    private static final SequencedMap<String, CellType> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("name", CellType.Plain.TEXT);
        PARTS.put("evidence", new CellType.ListOf(CellType.Plain.TEXT));
    }

    private static final DataTable TABLE = new DataTable(
            "data/*.parquet",
            DataTable.PARQUET,
            List.of(
                    new DataColumn("vlm_caption", CellType.Plain.TEXT, "The published caption"),
                    new DataColumn("a b", CellType.Plain.REAL, "Passed through"),
                    new DataColumn("a_b", CellType.Plain.TRUTH, "Passed through"),
                    new DataColumn("captions", new CellType.ListOf(new CellType.StructOf(PARTS)), "All"),
                    new DataColumn("image", new CellType.HubImage(), "Bytes")));
    private static final Contents CONTENTS = new Contents(
            List.of(TABLE), TABLE, TABLE, List.of(new Contents.DataFile("data/00000.parquet", 12, "00ff")));

    @TempDir
    Path folder;

    private JsonNode written(List<Fate> fates, Contents contents) throws IOException {
        Path file = folder.resolve("croissant.json");
        Croissant.write(file, Fates.facts("barns", fates.size()), Fates.tally(fates), contents);
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private JsonNode written() throws IOException {
        return written(List.of(Fates.kept("a")), CONTENTS);
    }

    @Test
    void saysWhatTheDatasetIs() throws IOException {
        JsonNode json = written();

        assertThat(json.at("/@type").stringValue()).isEqualTo("sc:Dataset");
        assertThat(json.at("/conformsTo").stringValue()).isEqualTo("http://mlcommons.org/croissant/1.0");
        assertThat(json.at("/name").stringValue()).isEqualTo("barns");
        assertThat(json.at("/description").stringValue()).isEqualTo("Captions of barns. 1 sample.");
        assertThat(json.at("/license").stringValue()).isEqualTo("unknown");
        assertThat(json.at("/version").stringValue()).isEqualTo("1.0.0");
        assertThat(json.at("/datePublished").stringValue()).isEqualTo("2026-03-14");
    }

    @Test
    void namesEachFileWithItsChecksum() throws IOException {
        JsonNode file = written().at("/distribution/0");

        assertThat(file.at("/@type").stringValue()).isEqualTo("cr:FileObject");
        assertThat(file.at("/contentUrl").stringValue()).isEqualTo("data/00000.parquet");
        assertThat(file.at("/contentSize").stringValue()).isEqualTo("12 B");
        assertThat(file.at("/encodingFormat").stringValue()).isEqualTo("application/x-parquet");
        assertThat(file.at("/sha256").stringValue()).isEqualTo("00ff");
    }

    @Test
    void extractsEachColumn() throws IOException {
        JsonNode fields = written().at("/recordSet/0/field");

        assertThat(fields.at("/0/source/extract/column").stringValue()).isEqualTo("vlm_caption");
        assertThat(fields.at("/0/description").stringValue()).isEqualTo("The published caption.");
        assertThat(fields.at("/1/@id").stringValue()).isEqualTo("samples/a_b");
        assertThat(fields.at("/1/source/extract/column").stringValue()).isEqualTo("a b");
        assertThat(fields.at("/2/@id").stringValue()).isEqualTo("samples/a_b_2");
    }

    @Test
    void reachesIntoStructsAndPictures() throws IOException {
        JsonNode fields = written().at("/recordSet/0/field");

        assertThat(fields.at("/3/repeated").booleanValue()).isTrue();
        assertThat(fields.at("/3").has("dataType")).isFalse();
        JsonNode evidence = fields.at("/3/subField/1");
        assertThat(evidence.at("/@id").stringValue()).isEqualTo("samples/captions/evidence");
        assertThat(evidence.at("/repeated").booleanValue()).isTrue();
        assertThat(evidence.at("/source/extract/column").stringValue()).isEqualTo("captions");
        assertThat(evidence.at("/source/transform/jsonPath").stringValue()).isEqualTo("evidence");
        assertThat(fields.at("/4/dataType").stringValue()).isEqualTo("sc:ImageObject");
        assertThat(fields.at("/4/source/transform/jsonPath").stringValue()).isEqualTo("bytes");
    }

    @Test
    void describesTheTableBesideAnArchive() throws IOException {
        DataTable tar = new DataTable("data/*.tar", DataTable.TAR, TABLE.columns());
        JsonNode json = written(
                List.of(Fates.kept("a")),
                new Contents(List.of(tar, TABLE), TABLE, TABLE, List.of(new Contents.DataFile("data/0.tar", 1, "aa"))));

        assertThat(json.at("/distribution/0/encodingFormat").stringValue()).isEqualTo("application/x-tar");
        assertThat(json.at("/distribution/1/includes").stringValue()).isEqualTo("data/*.parquet");
        assertThat(json.at("/recordSet")).hasSize(1);
    }

    @Test
    void describesNoFilesWhenNothingWasKept() throws IOException {
        assertThat(written(List.of(Fates.rejected("b", "1 x", "y")), CONTENTS).has("distribution"))
                .isFalse();
    }
}
