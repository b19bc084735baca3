package dev.blazon.models.answers;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.model.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Reads a journal of answers through, oldest first, in constant memory.
public final class AnswersBook {
    private final AnswersFile file;

    private AnswersBook(AnswersFile file) {
        this.file = file;
    }

    /// @throws RecipeException when there is no such file
    public static AnswersBook of(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new RecipeException(
                    path.toString(), "There is no journal of answers. Give a run folder in which a model was asked.");
        }
        return new AnswersBook(new AnswersFile(path));
    }

    /// Shows every answer, oldest first.
    ///
    /// @throws dev.blazon.core.fault.StorageException when the file is damaged
    public void forEach(Consumer<AnswerRow> reader) {
        try (Connection connection = file.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT key, model, at, answer FROM answers ORDER BY row")) {
            while (rows.next()) {
                reader.accept(row(rows));
            }
        } catch (SQLException | IllegalArgumentException fault) {
            throw file.broken("cannot be read", fault);
        }
    }

    private static AnswerRow row(ResultSet rows) throws SQLException {
        return new AnswerRow(
                QuestionKey.ofDigest(rows.getBytes(1)),
                rows.getString(2),
                Instant.ofEpochMilli(rows.getLong(3)),
                AnswerText.decode(rows.getString(4)));
    }

    /// The answers of each model together, in alphabetical order.
    public Map<String, Total> totals() {
        Map<String, Total> totals = new TreeMap<>();
        forEach(row -> totals.merge(row.model(), Total.of(row), Total::plus));
        return totals;
    }

    /// Answers counted together.
    ///
    /// @param whole answers that were neither refused nor cut off
    public record Total(
            long answers,
            long whole,
            long refused,
            long cutOff,
            long inputTokens,
            long outputTokens,
            Instant first,
            Instant last) {

        static Total of(AnswerRow row) {
            Answer answer = row.answer();
            return new Total(
                    1,
                    count(answer, Answer.Finish.COMPLETE),
                    count(answer, Answer.Finish.REFUSED),
                    count(answer, Answer.Finish.CUT_OFF),
                    answer.usage().inputTokens(),
                    answer.usage().outputTokens(),
                    row.at(),
                    row.at());
        }

        private static long count(Answer answer, Answer.Finish finish) {
            return answer.finish() == finish ? 1 : 0;
        }

        Total plus(Total other) {
            return new Total(
                    answers + other.answers,
                    whole + other.whole,
                    refused + other.refused,
                    cutOff + other.cutOff,
                    inputTokens + other.inputTokens,
                    outputTokens + other.outputTokens,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }
}
