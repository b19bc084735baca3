package dev.blazon.formats.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.blazon.core.fault.StorageException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiskFaultsTest {
    private static final Path PLACE = Path.of("out/data");

    @ParameterizedTest
    @MethodSource
    void saysWhyAndWhatToDo(IOException cause, String words) {
        StorageException fault = DiskFaults.writing(PLACE, cause);

        assertThat(fault).hasMessage("[out/data] " + words).hasCause(cause);
    }

    static Stream<Arguments> saysWhyAndWhatToDo() {
        return Stream.of(
                arguments(
                        new IOException("Disk quota exceeded"),
                        "Disk quota used up: no more bytes allowed for this user."
                                + " Free some space and run the same command again."),
                arguments(
                        new FileSystemException("out/data/x", null, "Read-only file system"),
                        "Disk is read-only: it takes no files."
                                + " Mount it for writing, or choose another folder, and run the same command again."),
                arguments(
                        new FileSystemException("x".repeat(9), null, "File name too long"),
                        "File name is too long for this disk: 'xxxxxxxxx'."
                                + " Shorten the keys and run the same command again."),
                arguments(
                        new AccessDeniedException("out/data"),
                        "Not allowed to write: 'out/data' refuses this user."
                                + " Give write permission and run the same command again."),
                arguments(
                        new NoSuchFileException("out/data"),
                        "Folder is gone: 'out/data' does not exist any more."
                                + " Bring it back (is a drive unplugged?) and run the same command again."),
                arguments(
                        new FileAlreadyExistsException("out/data"),
                        "Name is in use: 'out/data' is something else already."
                                + " Move it away and run the same command again."),
                arguments(
                        new IOException("Input/output error"),
                        "Cannot write: Input/output error. Check the disk and run the same command again."),
                arguments(
                        new IOException(),
                        "Cannot write: the disk gave no reason. Check the disk and run the same command again."));
    }

    @Test
    void tellsHowMuchSpaceIsLeft() {
        StorageException fault = DiskFaults.writing(PLACE, new IOException("No space left on device"));

        assertThat(fault.text())
                .matches("\\[out/data] No space left: [0-9,]+\\.[0-9] MB free\\."
                        + " Free some space and run the same command again\\.");
    }
}
