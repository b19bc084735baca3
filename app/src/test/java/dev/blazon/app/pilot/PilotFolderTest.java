package dev.blazon.app.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PilotFolderTest {
    @TempDir
    private Path temporary;

    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(temporary)) {
            return all.toList();
        }
    }

    /// A process that opens a folder, writes into it, says so by a file beside it, and waits to be killed.
    public static void main(String[] words) throws Exception {
        Path temporary = Path.of(words[0]);
        PilotFolder folder = PilotFolder.below(temporary);
        Files.writeString(Files.createDirectories(folder.folder()).resolve("file"), "text");
        Files.writeString(Path.of(words[1]), folder.folder().toString());
        new CountDownLatch(1).await();
    }

    private Process other(Path said) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PilotFolderTest.class.getName(),
                        temporary.toString(),
                        said.toString())
                .inheritIO()
                .start();
        while (!Files.exists(said) && process.isAlive()) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        return process;
    }

    @Test
    void isGoneWhenClosed() throws Exception {
        try (PilotFolder folder = PilotFolder.below(temporary)) {
            Files.writeString(Files.createDirectories(folder.folder()).resolve("file"), "text");
        }

        assertThat(left()).isEmpty();
    }

    @Test
    void whatAKilledProcessLeftIsDeletedByTheNext(@TempDir Path words) throws Exception {
        Process process = other(words.resolve("said"));
        try (PilotFolder _ = PilotFolder.below(temporary)) {
            assertThat(left()).as("both are in use").hasSize(2);
        }
        assertThat(left()).hasSize(1);

        process.destroyForcibly().waitFor();
        assertThat(left()).as("left behind").hasSize(1);
        try (PilotFolder next = PilotFolder.below(temporary)) {
            assertThat(left()).containsExactly(next.folder().getParent());
        }
    }

    @Test
    void severalInOneProcessLeaveEachOtherAlone() throws Exception {
        try (PilotFolder one = PilotFolder.below(temporary);
                PilotFolder two = PilotFolder.below(temporary)) {
            assertThat(left())
                    .containsExactlyInAnyOrder(
                            one.folder().getParent(), two.folder().getParent());
        }
    }

    @Test
    void aFolderWithoutALockIsLeftForADayAndAStrangersForEver() throws Exception {
        Path young = Files.createDirectory(temporary.resolve("blazon-pilot-1-young"));
        Path old = Files.createDirectory(temporary.resolve("blazon-pilot817"));
        Path other = Files.createDirectory(temporary.resolve("other"));
        Path link = Files.createSymbolicLink(temporary.resolve("blazon-pilot-2-link"), other);
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        Files.setLastModifiedTime(old, longAgo);
        Files.setLastModifiedTime(other, longAgo);

        PilotFolder.below(temporary).close();

        assertThat(left()).containsExactlyInAnyOrder(young, other, link);
    }
}
