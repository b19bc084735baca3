package dev.blazon.models.ocr;

import dev.blazon.core.model.TextReader.TextLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Joins the words of tesseract's table to lines.
final class TsvLines {
    private static final int COLUMNS = 12;
    private static final String WORD_LEVEL = "5";

    private TsvLines() {}

    /// @param confidence 0 to 100
    private record Word(int left, int top, double confidence, String text) {}

    static List<TextLine> inReadingOrder(String table) {
        return lines(table).stream().map(TsvLines::line).toList();
    }

    static List<TextLine> fromTopToBottom(String table) {
        return lines(table).stream()
                .sorted(Comparator.<List<Word>>comparingInt(
                                words -> words.getFirst().top())
                        .thenComparingInt(words -> words.getFirst().left()))
                .map(TsvLines::line)
                .toList();
    }

    private static Collection<List<Word>> lines(String table) {
        Map<String, List<Word>> lines = new LinkedHashMap<>();
        table.lines().map(line -> line.split("\t", -1)).forEach(cells -> {
            if (cells.length >= COLUMNS && cells[0].equals(WORD_LEVEL) && !cells[11].isBlank()) {
                String line = String.join(" ", cells[1], cells[2], cells[3], cells[4]);
                lines.computeIfAbsent(line, _ -> new ArrayList<>()).add(word(cells));
            }
        });
        return lines.values();
    }

    private static Word word(String[] cells) {
        return new Word(
                Integer.parseInt(cells[6]),
                Integer.parseInt(cells[7]),
                Double.parseDouble(cells[10]),
                cells[11].strip());
    }

    private static TextLine line(List<Word> words) {
        String text = String.join(" ", words.stream().map(Word::text).toList());
        double mean = words.stream().mapToDouble(Word::confidence).average().orElse(0) / 100;
        return new TextLine(text, Math.clamp(mean, 0, 1));
    }
}
