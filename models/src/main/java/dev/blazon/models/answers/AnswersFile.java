package dev.blazon.models.answers;

import dev.blazon.core.fault.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The SQLite file of a journal: one append-only table, because a key index on disk would cost ten times the writing.
final class AnswersFile {
    /// In `user_version`; grows when older code could misread the table.
    static final int FORMAT = 1;

    /// `BLZA`, in `application_id`.
    private static final int OURS = 0x424C5A41;

    private final Path path;

    AnswersFile(Path path) {
        this.path = path;
    }

    /// Opens, creates when missing, and refuses what is not a journal or a newer one.
    Connection connect() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path.toAbsolutePath());
            try {
                prepare(connection);
                return connection;
            } catch (SQLException | StorageException fault) {
                connection.close();
                throw fault;
            }
        } catch (SQLException | IOException fault) {
            throw broken("cannot be opened", fault);
        }
    }

    private void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 60000");
            int format = number(statement, "PRAGMA user_version");
            if (format == 0) {
                create(statement);
            } else if (number(statement, "PRAGMA application_id") != OURS) {
                throw new StorageException(
                        "[" + path + "] The file is a database of something else. Name another file.");
            } else if (format > FORMAT) {
                throw new StorageException("[" + path + "] The journal of answers has format " + format
                        + ", this Blazon knows formats up to " + FORMAT
                        + ". Use the newer Blazon or another output folder.");
            }
            // an answer counts as journalled when it would survive a power cut
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
        }
    }

    private void create(Statement statement) throws SQLException {
        if (number(statement, "SELECT count(*) FROM sqlite_master") > 0) {
            throw new StorageException("[" + path + "] The file is a database of something else. Name another file.");
        }
        // one transaction: a file killed half made must not look like somebody else's
        statement.executeUpdate("BEGIN IMMEDIATE");
        statement.executeUpdate("CREATE TABLE IF NOT EXISTS answers ("
                + "key BLOB NOT NULL, answer TEXT NOT NULL, model TEXT NOT NULL, at INTEGER NOT NULL)");
        statement.executeUpdate("PRAGMA application_id = " + OURS);
        statement.executeUpdate("PRAGMA user_version = " + FORMAT);
        statement.executeUpdate("COMMIT");
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    StorageException broken(String what, Throwable fault) {
        return new StorageException(
                "[" + path + "] The journal of answers " + what + ": '" + words(fault)
                        + "'. Check disk and permissions; a damaged journal can be moved away, its answers are then paid again.",
                fault);
    }

    private static String words(Throwable fault) {
        return fault instanceof Error ? fault.toString() : String.valueOf(fault.getMessage());
    }
}
