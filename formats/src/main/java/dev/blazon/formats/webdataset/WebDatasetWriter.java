package dev.blazon.formats.webdataset;

import dev.blazon.core.store.KeptRow;
import dev.blazon.core.store.ShardWriter;
import dev.blazon.formats.row.MemberRow;
import java.util.SequencedMap;

/// Writes one archive and its table.
final class WebDatasetWriter implements ShardWriter<KeptRow> {
    private final TarFile tar;
    private final ShardWriter<MemberRow> twin;
    private final WrittenMembers members;
    private final MemberNames names = new MemberNames();

    WebDatasetWriter(TarFile tar, ShardWriter<MemberRow> twin, WrittenMembers members) {
        this.tar = tar;
        this.twin = twin;
        this.members = members;
    }

    @Override
    public void write(KeptRow row) {
        String name = names.propose(row.sample().key());
        MemberRow member = new MemberRow(row, name);
        // All pictures before the first member: one that cannot be read leaves no half sample and takes no name.
        SequencedMap<String, byte[]> files = members.of(member);
        names.take(name);
        files.forEach(tar::add);
        twin.write(member);
    }

    @Override
    public void finish() {
        tar.finish();
        twin.finish();
    }

    @Override
    public void close() {
        try (twin) {
            tar.close();
        }
    }
}
