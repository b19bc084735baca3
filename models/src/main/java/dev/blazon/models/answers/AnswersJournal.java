package dev.blazon.models.answers;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.image.Bytes;
import dev.blazon.core.model.Answer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;

/// The answers of a run and of the runs before it in the same folder. Thread-safe; an answer that [#append] has taken
/// survives `kill -9` and power cuts.
public final class AnswersJournal implements AutoCloseable {
    private final AnswersFile file;
    private final Connection reading;
    private final ReentrantLock readingLock = new ReentrantLock();
    private final KeyIndex index;
    private final AnswersWriter writer;

    private AnswersJournal(AnswersFile file, Connection reading, KeyIndex index, AnswersWriter writer) {
        this.file = file;
        this.reading = reading;
        this.index = index;
        this.writer = writer;
    }

    /// Opens the journal, creating it when there is none.
    ///
    /// @throws StorageException when the file is damaged, something else, or of a newer format
    public static AnswersJournal open(Path path) {
        AnswersFile file = new AnswersFile(path);
        Connection reading = file.connect();
        try {
            KeyIndex index = load(file, reading);
            AnswersWriter writer = new AnswersWriter(file, index, InstantSource.system());
            writer.start();
            return new AnswersJournal(file, reading, index, writer);
        } catch (StorageException fault) {
            closeQuietly(reading);
            throw fault;
        }
    }

    private static KeyIndex load(AnswersFile file, Connection reading) {
        KeyIndex index = new KeyIndex();
        try (Statement statement = reading.createStatement();
                ResultSet rows = statement.executeQuery("SELECT rowid, key FROM answers ORDER BY rowid")) {
            while (rows.next()) {
                index.add(key(rows.getBytes(2)).head(), rows.getLong(1));
            }
            return index;
        } catch (SQLException | IllegalArgumentException fault) {
            throw file.broken("cannot be read", fault);
        }
    }

    private static QuestionKey key(byte[] digest) {
        if (digest.length != 32) {
            throw new IllegalArgumentException("a key has " + digest.length + " bytes, must have 32");
        }
        return new QuestionKey(Bytes.wrap(digest));
    }

    /// The first answer that was journalled for a question.
    public Optional<Answer> find(QuestionKey key) {
        for (long row : index.rows(key.head())) {
            Optional<Answer> answer = read(row, key);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private Optional<Answer> read(long row, QuestionKey key) {
        readingLock.lock();
        try (PreparedStatement select = reading.prepareStatement("SELECT key, answer FROM answers WHERE rowid = ?")) {
            select.setLong(1, row);
            try (ResultSet found = select.executeQuery()) {
                boolean same = found.next()
                        && Arrays.equals(found.getBytes(1), key.digest().shared());
                return same ? Optional.of(AnswerText.decode(found.getString(2))) : Optional.empty();
            }
        } catch (SQLException | IllegalArgumentException fault) {
            throw file.broken("is damaged in row " + row, fault);
        } finally {
            readingLock.unlock();
        }
    }

    /// Returns when the answer is on disk.
    ///
    /// @param model that was asked, by its name on the server
    public void append(QuestionKey key, String model, Answer answer) {
        try {
            writer.append(key, model, AnswerText.encode(answer)).join();
        } catch (CompletionException fault) {
            throw fault.getCause() instanceof StorageException broken
                    ? new StorageException(broken.text(), broken)
                    : fault;
        }
    }

    /// How many answers there are.
    public int size() {
        return index.size();
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
