package dev.blazon.formats.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.blazon.core.fault.StorageException;
import dev.blazon.formats.Shards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicPublisherTest {
    @TempDir
    Path folder;

    private Path staging;
    private Path target;
    private final AtomicPublisher publisher = new AtomicPublisher();

    @BeforeEach
    void makeFolders() throws IOException {
        staging = Files.createDirectory(folder.resolve("staging"));
        target = Files.createDirectory(folder.resolve("out"));
    }

    @Test
    void movesEveryFileAndTellsThePathsSorted() throws IOException {
        stage("data/00000.tar", "tar");
        stage("data/00000.parquet", "parquet");
        stage("data/a/b/c.txt", "text");
        stage("a.txt", "first");

        List<String> published = publisher.publish(staging, target);

        assertThat(published).containsExactly("a.txt", "data/00000.parquet", "data/00000.tar", "data/a/b/c.txt");
        assertThat(Shards.files(target)).isEqualTo(published);
        assertThat(target.resolve("data/a/b/c.txt")).hasContent("text");
        assertThat(Shards.files(staging)).isEmpty();
    }

    @Test
    void replacesWhatAnEarlierAttemptLeft() throws IOException {
        stage("data/00000.parquet", "new");
        Files.createDirectories(target.resolve("data"));
        Files.writeString(target.resolve("data/00000.parquet"), "old");

        publisher.publish(staging, target);

        assertThat(target.resolve("data/00000.parquet")).hasContent("new");
    }

    @Test
    void publishesNothingWhenNothingIsStaged() {
        assertThat(publisher.publish(staging, target)).isEmpty();
    }

    @Test
    void refusesAFolderLinkThatLeavesTheTarget() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(target.resolve("data"), elsewhere);
        stage("data/x", "x");

        assertThatThrownBy(() -> publisher.publish(staging, target))
                .isInstanceOf(StorageException.class)
                .hasMessage("[" + link + "] Link leads out of the run folder: to '" + elsewhere
                        + "', must stay inside '" + target + "'. Remove the link and run the same command again.");
        assertThat(Shards.files(elsewhere)).isEmpty();
    }

    @Test
    void refusesAFileLinkThatLeavesTheTarget() throws IOException {
        Files.createSymbolicLink(target.resolve("x"), folder.resolve("nowhere"));
        stage("x", "x");

        assertThatThrownBy(() -> publisher.publish(staging, target))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("[" + target.resolve("x") + "] Link leads out of the run folder: ");
    }

    @Test
    void followsAFolderLinkThatStaysInside() throws IOException {
        Files.createDirectory(target.resolve("real"));
        Files.createSymbolicLink(target.resolve("data"), Path.of("real"));
        stage("data/x", "x");

        assertThat(publisher.publish(staging, target)).containsExactly("data/x");
        assertThat(target.resolve("real/x")).hasContent("x");
    }

    @Test
    void refusesAStagedLink() throws IOException {
        Path link = Files.createSymbolicLink(staging.resolve("x"), folder);

        assertThatThrownBy(() -> publisher.publish(staging, target))
                .isInstanceOf(StorageException.class)
                .hasMessage("[" + link + "] Staged file is no plain file: only plain files are published."
                        + " Delete the run's staging folder and run the same command again.");
    }

    @Test
    void saysThatTheTargetIsGone() throws IOException {
        stage("x", "x");
        Files.delete(target);

        assertThatThrownBy(() -> publisher.publish(staging, target))
                .isInstanceOf(StorageException.class)
                .hasMessage("[" + target + "] Folder is gone: '" + target + "' does not exist any more."
                        + " Bring it back (is a drive unplugged?) and run the same command again.");
    }

    @Test
    void saysThatTheTargetMayNotBeWritten() throws IOException {
        assumeFalse(System.getProperty("user.name").equals("root"), "root may write anywhere");
        stage("data/x", "x");
        assertThat(target.toFile().setWritable(false)).isTrue();
        try {
            assertThatThrownBy(() -> publisher.publish(staging, target))
                    .isInstanceOf(StorageException.class)
                    .hasMessage("[" + target.resolve("data") + "] Not allowed to write: '" + target.resolve("data")
                            + "' refuses this user. Give write permission and run the same command again.");
        } finally {
            assertThat(target.toFile().setWritable(true)).isTrue();
        }
    }

    private void stage(String name, String content) throws IOException {
        Path file = staging.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
