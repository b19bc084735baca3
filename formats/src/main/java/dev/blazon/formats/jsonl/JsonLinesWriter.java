package dev.blazon.formats.jsonl;

import dev.blazon.core.store.ShardWriter;
import dev.blazon.formats.publish.StagedFile;
import dev.blazon.formats.row.RowJson;

/// Writes one file of JSON lines.
final class JsonLinesWriter<R> implements ShardWriter<R> {
    private static final byte[] LINE_END = {'\n'};

    private final StagedFile file;
    private final RowJson<R> json;

    JsonLinesWriter(StagedFile file, RowJson<R> json) {
        this.file = file;
        this.json = json;
    }

    @Override
    public void write(R row) {
        file.write(json.bytes(row));
        file.write(LINE_END);
    }

    @Override
    public void finish() {
        file.finish();
    }

    @Override
    public void close() {
        file.close();
    }
}
