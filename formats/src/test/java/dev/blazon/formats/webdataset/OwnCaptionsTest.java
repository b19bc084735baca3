package dev.blazon.formats.webdataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Value;
import dev.blazon.formats.source.Readings;
import dev.blazon.formats.source.SourceOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A dataset that was captioned before is read with what the web said, not with what a model wrote.
class OwnCaptionsTest {
    @TempDir
    private Path folder;

    private List<String> altTexts(String text, String json, SourceOptions options) throws IOException {
        return read(text, json, options).altTexts();
    }

    private Sample read(String text, String json, SourceOptions options) throws IOException {
        Path tar = folder.resolve("a.tar");
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(Files.newOutputStream(tar))) {
            put(out, "1.jpg", "A");
            put(out, "1.txt", text);
            put(out, "1.json", json);
        }
        return Readings.samples(WebDatasetSource.open(List.of(tar), folder, options))
                .getFirst();
    }

    private static void put(TarArchiveOutputStream out, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        out.putArchiveEntry(entry);
        out.write(bytes);
        out.closeArchiveEntry();
    }

    @Test
    void captionsOfAModelAreNoAltTexts() throws IOException {
        String record = "{\"vlm_caption\":\"A wide picture.\",\"caption\":\"A wide picture.\",\"alt_texts\":[]}";
        assertThat(altTexts("A wide picture.\n", record, SourceOptions.defaults()))
                .isEmpty();
    }

    @Test
    void altTextsOfACaptionedDatasetAreFoundAgain() throws IOException {
        String record = "{\"vlm_caption\":\"A wide picture.\",\"caption\":\"A wide picture.\","
                + "\"original_caption\":\"horses\",\"alt_texts\":[\"horses\",\"my horses\"]}";
        assertThat(altTexts("A wide picture.", record, SourceOptions.defaults()))
                .containsExactly("horses", "my horses");
    }

    @Test
    void columnsThatRepeatTheCaptionStayWithTheOthers() throws IOException {
        String record = "{\"vlm_caption\":\"A wide picture.\",\"caption\":\"A wide picture.\",\"alt_texts\":[]}";
        assertThat(read("A wide picture.", record, SourceOptions.defaults()).origin())
                .containsEntry("vlm_caption", new Value.Text("A wide picture."))
                .containsEntry("caption", new Value.Text("A wide picture."));
    }

    @Test
    void columnsThatTheUserNamesAreAltTextsWhoeverWroteThem() throws IOException {
        SourceOptions usual = SourceOptions.defaults();
        SourceOptions options = new SourceOptions(
                usual.samplesPerShard(),
                usual.rowsPerShard(),
                usual.sidecars(),
                List.of(),
                List.of("vlm_caption"),
                false);
        assertThat(altTexts("A wide picture.", "{\"vlm_caption\":\"A wide picture.\"}", options))
                .containsExactly("A wide picture.");
    }

    @Test
    void textsThatAPersonWroteSinceAreAltTexts() throws IOException {
        assertThat(altTexts("Horses at a fence.", "{\"vlm_caption\":\"A wide picture.\"}", SourceOptions.defaults()))
                .containsExactly("Horses at a fence.");
    }
}
