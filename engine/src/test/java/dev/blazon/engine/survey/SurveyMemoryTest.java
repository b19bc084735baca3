package dev.blazon.engine.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blazon.core.fault.StorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyMemoryTest {
    @TempDir
    private Path folder;

    @Test
    void memoryDoesNotGrowWithTheSamples() throws Exception {
        assertThat(largestGroup(200_000)).isEqualTo(40_000);
    }

    @Test
    @Tag("long")
    void memoryDoesNotGrowWithTenTimesTheSamples() throws Exception {
        assertThat(largestGroup(2_000_000)).isEqualTo(400_000);
    }

    /// The notes alone are larger than the memory given from half a million samples on.
    private long largestGroup(int samples) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SurveyALot.class.getName(),
                        folder.toString(),
                        Integer.toString(samples))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return Long.parseLong(said.strip());
    }

    @Test
    void aFullDiskIsNamed() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full on this system");
        try (Notes notes = new Notes(full, 0)) {
            notes.member("group", 0, "key");
            assertThatThrownBy(notes::finish)
                    .isInstanceOf(StorageException.class)
                    .hasMessage("[/dev/full] Cannot be written: no space left on device. Repair that and run the same"
                            + " command again; finished shards stand.");
        }
    }
}
