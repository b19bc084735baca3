package dev.blazon.models.answers;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.model.Answer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;

/// The answers of a run, of the runs before it, and of those that share its file now. Thread-safe; an answer that
/// [#append] has taken
/// survives `kill -9` and power cuts.
public final class AnswersJournal implements AutoCloseable {
    private final AnswersFile file;
    private final Connection reading;
    private final PreparedStatement select;
    private final ReentrantLock readingLock = new ReentrantLock();
    private final KnownRows known;
    private final AnswersWriter writer;

    private AnswersJournal(
            AnswersFile file, Connection reading, PreparedStatement select, KnownRows known, AnswersWriter writer) {
        this.file = file;
        this.reading = reading;
        this.select = select;
        this.known = known;
        this.writer = writer;
    }

    /// Opens the journal, creating it when there is none.
    ///
    /// @throws StorageException when the file is damaged, something else, or of a newer format
    public static AnswersJournal open(Path path) {
        AnswersFile file = new AnswersFile(path);
        Connection reading = file.connect();
        try {
            PreparedStatement select = reading.prepareStatement("SELECT key, answer FROM answers WHERE row = ?");
            KnownRows known = KnownRows.of(file, reading);
            AnswersWriter writer = new AnswersWriter(file, InstantSource.system());
            writer.start();
            return new AnswersJournal(file, reading, select, known, writer);
        } catch (StorageException fault) {
            closeQuietly(reading);
            throw fault;
        } catch (SQLException fault) {
            closeQuietly(reading);
            throw file.broken("cannot be read", fault);
        }
    }

    /// The first answer that was journalled for a question, by this run or by another that shares the file.
    public Optional<Answer> find(QuestionKey key) {
        readingLock.lock();
        try {
            return among(known.rows(key.head()), key)
                    .or(() -> known.refresh() ? among(known.rows(key.head()), key) : Optional.empty());
        } finally {
            readingLock.unlock();
        }
    }

    private Optional<Answer> among(long[] rows, QuestionKey key) {
        for (long row : rows) {
            Optional<Answer> answer = read(row, key);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private Optional<Answer> read(long row, QuestionKey key) {
        try {
            select.setLong(1, row);
            try (ResultSet found = select.executeQuery()) {
                boolean same = found.next()
                        && Arrays.equals(found.getBytes(1), key.digest().shared());
                return same ? Optional.of(AnswerText.decode(found.getString(2))) : Optional.empty();
            }
        } catch (SQLException | IllegalArgumentException fault) {
            throw file.broken("is damaged in row " + row, fault);
        }
    }

    /// Returns when the answer is on disk.
    ///
    /// @param model that was asked, by its name on the server
    public void append(QuestionKey key, String model, Answer answer) {
        await(appendLater(key, model, answer));
    }

    /// Waits for an answer to be on disk.
    ///
    /// @throws StorageException when it cannot be written
    public static void await(CompletableFuture<Long> append) {
        try {
            append.join();
        } catch (CompletionException fault) {
            throw fault.getCause() instanceof StorageException broken
                    ? new StorageException(broken.text(), broken)
                    : fault;
        }
    }

    /// Completes when the answer is on disk.
    public CompletableFuture<Long> appendLater(QuestionKey key, String model, Answer answer) {
        return writer.append(key, model, AnswerText.encode(answer));
    }

    /// How many answers there are.
    public int size() {
        readingLock.lock();
        try {
            known.refresh();
            return known.size();
        } finally {
            readingLock.unlock();
        }
    }

    @Override
    public void close() {
        closeQuietly(reading);
        writer.close();
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException _) {
            // it was only read
        }
    }
}
