package dev.blazon.app.inspect;

import dev.blazon.core.model.Answer;
import dev.blazon.models.answers.AnswerRow;
import dev.blazon.models.answers.AnswersBook.Total;
import dev.blazon.models.answers.AnswersCompaction;
import dev.blazon.models.answers.AnswersExchange;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A journal of answers in words.
public final class AnswersText {
    private static final int SHOWN = 80;
    private static final String COLUMNS = "%-32s %12s %9s %9s %16s %16s  %s";

    private AnswersText() {}

    /// A line a model.
    public static String table(Map<String, Total> totals) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                COLUMNS,
                "model",
                "answers",
                "refused",
                "cut off",
                "input tokens",
                "output tokens",
                "from – to"));
        totals.forEach((model, total) -> text.append('\n').append(line(model, total)));
        return text.toString();
    }

    private static String line(String model, Total total) {
        return String.format(
                Locale.ROOT,
                COLUMNS,
                model,
                number(total.answers()),
                number(total.refused()),
                number(total.cutOff()),
                number(total.inputTokens()),
                number(total.outputTokens()),
                total.first().truncatedTo(ChronoUnit.SECONDS) + " – "
                        + total.last().truncatedTo(ChronoUnit.SECONDS));
    }

    /// The beginning of an answer, with what it cost.
    public static String line(AnswerRow row) {
        Answer answer = row.answer();
        return row.key().hex().substring(0, 16) + "  " + row.at().truncatedTo(ChronoUnit.SECONDS) + "  " + row.model()
                + "  " + ending(answer) + "  " + answer.usage().inputTokens() + "+"
                + answer.usage().outputTokens() + "  " + beginning(answer.text());
    }

    /// The whole answer on one line.
    public static String json(AnswerRow row) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("key", row.key().hex());
        node.put("model", row.model());
        node.put("at", row.at().toString());
        node.put("finish", ending(row.answer()));
        node.put("input_tokens", row.answer().usage().inputTokens());
        node.put("output_tokens", row.answer().usage().outputTokens());
        node.put("text", row.answer().text());
        return node.toString();
    }

    public static String of(AnswersCompaction.Result result) {
        return answers(result.removed()) + " removed, " + number(result.kept()) + " kept; "
                + number(result.bytesBefore()) + " bytes before, " + number(result.bytesAfter()) + " now.";
    }

    public static String of(AnswersExchange.Imported imported) {
        return answers(imported.added()) + " added, " + number(imported.known()) + " were there already.";
    }

    public static String answers(long count) {
        return number(count) + (count == 1 ? " answer" : " answers");
    }

    private static String ending(Answer answer) {
        return answer.finish().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Control characters could move a terminal's cursor.
    private static String beginning(String text) {
        String line = text.strip().replaceAll("[\\s\\p{Cc}]+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
