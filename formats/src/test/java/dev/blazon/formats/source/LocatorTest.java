package dev.blazon.formats.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.sample.ImageLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocatorTest {
    @TempDir
    private Path folder;

    @Test
    void findsAFileByItsAddress() throws IOException {
        Path file = Files.writeString(folder.toRealPath().resolve("a.png"), "picture");

        assertThat(Locator.open(folder, folder, false)
                        .find("file://" + file, "rows#1")
                        .location())
                .isEqualTo(new ImageLocation.InFile(file.toString(), 0, 7));
    }

    @Test
    void aHostileAddressBreaksNothing() {
        String hostile = "file://".repeat(200_000) + "a.png";

        ImageLocation found =
                Locator.open(folder, folder, false).find(hostile, "rows#1").location();

        assertThat(found instanceof ImageLocation.Remote).isTrue();
    }
}
