package dev.blazon.formats.sidecar;

import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.KeptRow;
import dev.blazon.core.store.ShardWriter;
import dev.blazon.formats.publish.StagedFile;
import dev.blazon.formats.row.KeptLayout;
import dev.blazon.formats.row.RowJson;
import java.util.Optional;

/// Writes one shard's sidecars and their list.
final class SidecarWriter implements ShardWriter<KeptRow> {
    private static final RowJson<SidecarColumns.Row> LIST = new RowJson<>(SidecarColumns.all());
    private static final byte[] LINE_END = {'\n'};

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
        Optional<String> model = caption.map(published -> published.writer().model());
        note(new SidecarColumns.Row(sample.key(), file, line, model));
    }

    private void note(SidecarColumns.Row row) {
        list.write(LIST.bytes(row));
        list.write(LINE_END);
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
