package dev.blazon.models.answers;

import dev.blazon.core.fault.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The SQLite file of a journal: append-only tables, because a key index on disk would cost ten times the writing.
///
/// `answers` holds a row an answer; `heads` the first eight bytes of each key under the same row number, so that
/// opening
/// reads a few bytes an answer and not its text.
final class AnswersFile {
    /// In `user_version`; grows when older code could misread the tables. Format 1 had no `heads`, and row numbers that
    /// could change.
    static final int FORMAT = 2;

    /// `BLZA`, in `application_id`.
    private static final int OURS = 0x424C5A41;

    static final String INSERT_HEAD = "INSERT INTO heads (row, head) VALUES (?, ?)";

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
                format = FORMAT;
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
            if (format < FORMAT) {
                upgrade(connection);
            }
        }
    }

    /// Gives the rows of a journal of format 1 numbers that stay, and adds the heads, in one transaction.
    private static void upgrade(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("BEGIN IMMEDIATE");
            if (number(statement, "PRAGMA user_version") < FORMAT) {
                statement.executeUpdate("ALTER TABLE answers RENAME TO answers_1");
                createTables(statement);
                statement.executeUpdate("INSERT INTO answers (row, key, answer, model, at)"
                        + " SELECT rowid, key, answer, model, at FROM answers_1 ORDER BY rowid");
                statement.executeUpdate("DROP TABLE answers_1");
                copyHeads(connection, statement);
                statement.executeUpdate("PRAGMA user_version = " + FORMAT);
            }
            statement.executeUpdate("COMMIT");
        }
    }

    private static void copyHeads(Connection connection, Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT row, key FROM answers ORDER BY row");
                PreparedStatement insert = connection.prepareStatement(INSERT_HEAD)) {
            while (rows.next()) {
                insert.setLong(1, rows.getLong(1));
                insert.setLong(2, QuestionKey.ofDigest(rows.getBytes(2)).head());
                insert.executeUpdate();
            }
        }
    }

    private static void createTables(Statement statement) throws SQLException {
        statement.executeUpdate("CREATE TABLE IF NOT EXISTS answers (row INTEGER PRIMARY KEY,"
                + " key BLOB NOT NULL, answer TEXT NOT NULL, model TEXT NOT NULL, at INTEGER NOT NULL)");
        statement.executeUpdate("CREATE TABLE IF NOT EXISTS heads (row INTEGER PRIMARY KEY, head INTEGER NOT NULL)");
    }

    private void create(Statement statement) throws SQLException {
        if (number(statement, "SELECT count(*) FROM sqlite_master") > 0) {
            throw new StorageException("[" + path + "] The file is a database of something else. Name another file.");
        }
        // one transaction: a file killed half made must not look like somebody else's
        statement.executeUpdate("BEGIN IMMEDIATE");
        createTables(statement);
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
