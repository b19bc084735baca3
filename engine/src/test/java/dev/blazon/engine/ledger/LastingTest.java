package dev.blazon.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A power cut cannot be had in a test; what is synced can be seen.
class LastingTest {
    @TempDir
    Path folder;

    private interface Work {
        void run() throws IOException;
    }

    private List<String> synced(Work work) throws IOException {
        Path file = folder.resolve("events.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .map(event -> String.valueOf(event.getString("path")))
                .toList();
    }

    @Test
    void aNewRunFolderIsSyncedUpToWhatWasThere() throws IOException {
        Path root = folder.resolve("a/b");

        List<String> synced = synced(() -> RunFolder.open(root).close());

        assertThat(synced)
                .containsExactly(
                        folder.toString(),
                        folder.resolve("a").toString(),
                        folder.resolve("a/b").toString());
    }

    @Test
    void identityAndLedgerAreSyncedWithTheFolderThatNamesThem() throws IOException {
        RunIdentity identity = new RunIdentity(new LinkedHashMap<>(Map.of("input", "x")), new LinkedHashMap<>());

        List<String> claimed = synced(() -> identity.claim(folder.resolve("run.json")));
        List<String> opened =
                synced(() -> Ledger.open(folder.resolve("ledger.jsonl")).close());

        assertThat(claimed).containsExactly(folder.resolve("run.json.new").toString(), folder.toString());
        assertThat(opened).containsExactly(folder.toString());
    }
}
