package dev.blazon.metrics.wordnet.lemma;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A file of WordNet in memory: lines of words with blanks between, in the order of the bytes of their first
/// words.
final class SortedLines {
    private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn30/";

    private final byte[] bytes;

    private SortedLines(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @throws IllegalStateException when WordNet is not on the class path
    static SortedLines read(String name) {
        try (InputStream file = SortedLines.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("[" + FOLDER + name
                        + "] WordNet 3.0 is missing. Put net.sf.extjwnl:extjwnl-data-wn30:1.2 on the class path.");
            }
            return new SortedLines(file.readAllBytes());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// The line that begins with a word; of several, the last one, as in a table that is filled line by line.
    Optional<String> find(String word) {
        byte[] key = word.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = bytes.length;
        int found = -1;
        while (low < high) {
            int start = lineStart(low + high >>> 1);
            int order = compare(key, start);
            found = order == 0 ? start : found;
            if (order < 0) {
                high = start;
            } else {
                low = lineEnd(start) + 1;
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(line(found));
    }

    /// The line that begins at a byte.
    String line(int start) {
        return new String(bytes, start, lineEnd(start) - start, StandardCharsets.UTF_8);
    }

    private int lineStart(int within) {
        int at = within;
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private int compare(byte[] key, int start) {
        for (int at = 0; ; at++) {
            int own = at == key.length ? -1 : key[at] & 0xFF;
            int place = start + at;
            boolean end = place >= bytes.length || bytes[place] == ' ' || bytes[place] == '\n';
            int other = end ? -1 : bytes[place] & 0xFF;
            if (own != other || own < 0) {
                return Integer.compare(own, other);
            }
        }
    }
}
