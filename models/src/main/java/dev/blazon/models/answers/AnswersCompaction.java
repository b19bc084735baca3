package dev.blazon.models.answers;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.model.Answer.Finish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/// Makes a journal smaller: of several answers to one question the first stays, which is the one that is used; answers
/// that nobody wants to be used again go. A kill on the way leaves the journal as it was.
public final class AnswersCompaction {
    private static final int SQLITE_BUSY = 5;

    private final AnswersFile file;
    private final Path path;
    private final Set<Finish> unwanted;
    private final Set<String> forgotten;

    private AnswersCompaction(Path path, Set<Finish> unwanted, Set<String> forgotten) {
        this.file = new AnswersFile(path);
        this.path = path;
        this.unwanted = Set.copyOf(unwanted);
        this.forgotten = Set.copyOf(forgotten);
    }

    /// @param kept answers that are left
    /// @param removed answers that are gone
    /// @param bytesBefore size of the file
    public record Result(long kept, long removed, long bytesBefore, long bytesAfter) {}

    /// @param unwanted endings whose answers go, so that their questions are asked again
    /// @param forgotten models whose answers go
    /// @throws RecipeException when a run is using the journal
    public static Result compact(Path path, Set<Finish> unwanted, Set<String> forgotten) {
        AnswersBook.of(path);
        return new AnswersCompaction(path, unwanted, forgotten).compact();
    }

    private Result compact() {
        try (Connection connection = file.connect();
                Statement statement = connection.createStatement()) {
            alone(statement);
            long before = Files.size(path);
            long answers = number(statement, "SELECT count(*) FROM answers");
            long removed = shrink(connection, statement);
            return new Result(answers - removed, removed, before, Files.size(path));
        } catch (SQLException | IOException fault) {
            throw file.broken("cannot be made smaller", fault);
        }
    }

    /// A run that went on meanwhile would not notice that rows it knows are gone.
    private void alone(Statement statement) throws SQLException {
        try {
            statement.execute("PRAGMA busy_timeout = 0");
            statement.execute("PRAGMA journal_mode = DELETE");
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");
        } catch (SQLException fault) {
            if (fault.getErrorCode() == SQLITE_BUSY) {
                throw new RecipeException(
                        path.toString(), "A run is using this journal of answers. Wait for it to end.");
            }
            throw fault;
        }
    }

    private long shrink(Connection connection, Statement statement) throws SQLException {
        statement.executeUpdate("CREATE TEMP TABLE gone (row INTEGER PRIMARY KEY)");
        mark(connection, statement);
        statement.executeUpdate("DELETE FROM answers WHERE row IN (SELECT row FROM gone)");
        long removed = number(statement, "SELECT count(*) FROM gone");
        statement.executeUpdate("DELETE FROM heads WHERE row IN (SELECT row FROM gone)");
        statement.execute("COMMIT");
        statement.execute("VACUUM");
        return removed;
    }

    private void mark(Connection connection, Statement statement) throws SQLException {
        statement.executeUpdate("INSERT INTO gone SELECT row FROM answers WHERE row NOT IN"
                + " (SELECT min(row) FROM answers GROUP BY key)");
        try (ResultSet rows = statement.executeQuery("SELECT row, model, answer FROM answers");
                PreparedStatement insert = connection.prepareStatement("INSERT OR IGNORE INTO gone VALUES (?)")) {
            while (rows.next()) {
                if (forgotten.contains(rows.getString(2))
                        || unwanted.contains(
                                AnswerText.decode(rows.getString(3)).finish())) {
                    insert.setLong(1, rows.getLong(1));
                    insert.executeUpdate();
                }
            }
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.getLong(1);
        }
    }
}
