package dev.blazon.formats.sidecar;

import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.KeptRow;
import dev.blazon.core.store.ShardWriter;
import dev.blazon.formats.cell.Cell;
import dev.blazon.formats.cell.Surrogates;
import dev.blazon.formats.json.JsonText;
import dev.blazon.formats.publish.StagedFile;
import dev.blazon.formats.row.KeptLayout;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// Writes one shard's sidecars and their list.
final class SidecarWriter implements ShardWriter<KeptRow> {
    private final KeptLayout layout;
    private final Sidecars sidecars;
    private final StagedFile list;

    SidecarWriter(KeptLayout layout, Sidecars sidecars, StagedFile list) {
        this.layout = layout;
        this.sidecars = sidecars;
        this.list = list;
    }

    @Override
    public void write(KeptRow row) {
        Sample sample = row.sample();
        Optional<Caption> caption = layout.caption(sample);
        String line = caption.map(published -> OneLine.of(published.text())).orElse("");
        String file = line.isEmpty() ? "" : sidecars.put(sample, line);
        note(
                sample.key(),
                file,
                line,
                caption.map(published -> published.writer().model()));
    }

    private void note(String key, String file, String line, Optional<String> model) {
        SequencedMap<String, Cell> fields = new LinkedHashMap<>();
        fields.put("key", new Cell.Text(key));
        fields.put("file", Cell.filled(file));
        fields.put("caption", Cell.filled(line));
        fields.put("model", Cell.orAbsent(model.map(Cell.Text::new)));
        String json = Surrogates.replaced(JsonText.of(new Cell.Struct(fields)));
        list.write((json + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void finish() {
        sidecars.finish();
        list.finish();
    }

    @Override
    public void close() {
        try (sidecars) {
            list.close();
        }
    }
}
