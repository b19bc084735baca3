package dev.blazon.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blazon.core.fault.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void replacesTheFile() throws IOException {
        Path file = folder.resolve("report.html");
        WholeFile.put(file, "old", "The report");
        WholeFile.put(file, "new", "The report");
        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void leavesTheOldFileAndNothingElseOnAFullDisk() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        Path file = folder.resolve("report.html");
        WholeFile.put(file, "old", "The report");
        Path aside = folder.resolve("report.html.tmp");
        Files.createSymbolicLink(aside, Path.of("/dev/full"));

        assertThatThrownBy(() -> WholeFile.put(file, "new", "The report"))
                .isInstanceOf(StorageException.class)
                .hasMessage("[" + file + "] The report cannot be written: no space left on device. Check the disk, then"
                        + " run 'blazon report' on the folder.");
        assertThat(file).hasContent("old");
        assertThat(Files.exists(aside, LinkOption.NOFOLLOW_LINKS)).isFalse();
    }
}
