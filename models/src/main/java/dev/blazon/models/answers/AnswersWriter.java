package dev.blazon.models.answers;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.image.Bytes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/// One platform thread that appends what has gathered in one transaction, so that many answers share one sync of the
/// disk. Whoever appends waits until its answer is durable.
final class AnswersWriter implements AutoCloseable {
    private static final int MOST_AT_ONCE = 1000;
    private static final Entry CLOSE = new Entry(new QuestionKey(Bytes.EMPTY), "", "", new CompletableFuture<>());

    private final AnswersFile file;
    private final Connection connection;
    private final KeyIndex index;
    private final InstantSource clock;
    private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private boolean closed;
    private @Nullable StorageException broken;

    /// @param done completes with the row's number
    private record Entry(QuestionKey key, String model, String answer, CompletableFuture<Long> done) {}

    AnswersWriter(AnswersFile file, KeyIndex index, InstantSource clock) {
        this.file = file;
        this.connection = file.connect();
        this.index = index;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("blazon-answers").daemon().unstarted(this::drain);
    }

    void start() {
        thread.start();
    }

    CompletableFuture<Long> append(QuestionKey key, String model, String answer) {
        Entry entry = new Entry(key, model, answer, new CompletableFuture<>());
        synchronized (this) {
            if (closed) {
                throw new StorageException("The journal of answers is closed. Append before closing.");
            }
            if (broken != null) {
                throw new StorageException(broken.text(), broken);
            }
            queue.add(entry);
        }
        return entry.done();
    }

    private void drain() {
        List<Entry> batch = new ArrayList<>(MOST_AT_ONCE);
        try {
            drain(batch);
        } catch (Error fault) {
            abandon(batch, fault);
        }
    }

    /// Whoever waits for this thread is told that it is gone, and whoever comes later too: nobody may wait for ever.
    private void abandon(List<Entry> batch, Error fault) {
        rollBack();
        StorageException told = file.broken("cannot be written any more", fault);
        synchronized (this) {
            broken = told;
            queue.drainTo(batch);
        }
        batch.forEach(entry -> entry.done().completeExceptionally(told));
    }

    private void drain(List<Entry> batch) {
        boolean open = true;
        while (open) {
            batch.clear();
            try {
                batch.add(queue.take());
            } catch (InterruptedException _) {
                // nobody but close() ends this thread
                continue;
            }
            queue.drainTo(batch, MOST_AT_ONCE - 1);
            open = !batch.remove(CLOSE);
            write(batch);
        }
    }

    private void write(List<Entry> batch) {
        try {
            List<Long> rows = insert(batch);
            for (int at = 0; at < rows.size(); at++) {
                index.add(batch.get(at).key().head(), rows.get(at));
                batch.get(at).done().complete(rows.get(at));
            }
        } catch (SQLException | RuntimeException fault) {
            rollBack();
            StorageException broken = file.broken("cannot be written", fault);
            batch.forEach(entry -> entry.done().completeExceptionally(broken));
        }
    }

    private List<Long> insert(List<Entry> batch) throws SQLException {
        if (batch.isEmpty()) {
            return List.of();
        }
        List<Long> rows = new ArrayList<>();
        connection.setAutoCommit(false);
        String sql = "INSERT INTO answers (key, answer, model, at) VALUES (?, ?, ?, ?) RETURNING rowid";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Entry entry : batch) {
                insert.setBytes(1, entry.key().digest().shared());
                insert.setString(2, entry.answer());
                insert.setString(3, entry.model());
                insert.setLong(4, clock.millis());
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    rows.add(row.getLong(1));
                }
            }
        }
        connection.commit();
        return rows;
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException _) {
            // the fault that led here is the one to tell
        }
    }

    /// Writes what has been appended, then ends.
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            queue.add(CLOSE);
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        checkpoint();
    }

    /// Leaves one file instead of three.
    private void checkpoint() {
        try (Connection closing = connection) {
            closing.setAutoCommit(true);
            try (Statement statement = closing.createStatement()) {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        } catch (SQLException fault) {
            throw file.broken("cannot be closed", fault);
        }
    }
}
