package dev.blazon.models.answers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.StorageException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AnswersWriterTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void nobodyWaitsForAWriterThatAnErrorEnded() {
        InstantSource outOfMemory = () -> {
            throw new OutOfMemoryError("Java heap space");
        };
        Path path = folder.resolve("answers.db");
        String told = "[" + path + "] The journal of answers cannot be written any more:"
                + " 'java.lang.OutOfMemoryError: Java heap space'. Check disk and permissions; a damaged journal can be"
                + " moved away, its answers are then paid again.";
        try (AnswersWriter writer = new AnswersWriter(new AnswersFile(path), new KeyIndex(), outOfMemory)) {
            writer.start();
            assertThatThrownBy(() -> append(writer))
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOf(StorageException.class)
                    .hasMessage(told);
            assertThatThrownBy(() -> append(writer))
                    .isInstanceOf(StorageException.class)
                    .hasMessage(told);
        }
    }

    private static void append(AnswersWriter writer) {
        writer.append(AnswersJournalTest.key(1), "m", "{}").join();
    }
}
