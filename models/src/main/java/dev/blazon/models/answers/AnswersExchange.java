package dev.blazon.models.answers;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.fault.StorageException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Answers as lines of JSON, to give to others: a first line that names the format, then one line an answer. Questions
/// are in it as hashes only. A file that ends in `.gz` is compressed.
public final class AnswersExchange {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FORMAT = "blazon-answers";
    private static final int VERSION = 1;

    /// Longer lines than any answer, so that a hostile file cannot fill the memory.
    private static final int LONGEST_LINE = 16 << 20;

    private AnswersExchange() {}

    /// Writes a journal's answers, oldest first; the file appears when it is whole.
    ///
    /// @return how many there were
    public static long export(Path journal, Path out) {
        AnswersBook book = AnswersBook.of(journal);
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try {
            long written = write(book, part, out);
            Files.move(part, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } catch (IOException | UncheckedIOException fault) {
            throw new StorageException(
                    "[" + out + "] The answers cannot be written: " + fault.getMessage()
                            + ". Repair that and run the same command again.",
                    fault);
        }
    }

    private static long write(AnswersBook book, Path part, Path named) throws IOException {
        long[] written = {0};
        try (BufferedWriter lines =
                new BufferedWriter(new OutputStreamWriter(output(part, named), StandardCharsets.UTF_8))) {
            ObjectNode head = JSON.createObjectNode().put("format", FORMAT).put("version", VERSION);
            lines.write(head + "\n");
            book.forEach(row -> {
                try {
                    lines.write(line(row) + "\n");
                    written[0]++;
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            });
        }
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        return written[0];
    }

    private static ObjectNode line(AnswerRow row) {
        ObjectNode node = JSON.createObjectNode();
        node.put("key", row.key().hex());
        node.put("asked", row.model());
        node.put("at", row.at().toString());
        node.set("answer", JSON.readTree(AnswerText.encode(row.answer())));
        return node;
    }

    private static OutputStream output(Path part, Path named) throws IOException {
        OutputStream plain = Files.newOutputStream(part);
        return named.toString().endsWith(".gz") ? new GZIPOutputStream(plain) : plain;
    }

    /// @param added answers that the journal did not have
    /// @param known answers to questions that it had answers to already
    public record Imported(long added, long known) {}

    /// Adds the answers of such a file to a journal, which may be new. Answers that the journal has stay.
    ///
    /// @throws RecipeException when the file is something else; answers before the line it names are added
    public static Imported take(Path in, Path journal) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input(in), StandardCharsets.UTF_8));
                AnswersJournal answers = AnswersJournal.open(journal)) {
            return new Intake(in, lines, answers).take();
        } catch (IOException fault) {
            throw new StorageException("[" + in + "] The answers cannot be read: " + fault.getMessage() + ".", fault);
        }
    }

    private static InputStream input(Path in) throws IOException {
        InputStream plain = Files.newInputStream(in);
        return in.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain;
    }

    /// One file on its way in.
    private static final class Intake {
        private final Path in;
        private final BufferedReader lines;
        private final AnswersJournal answers;
        private long number;
        private final List<CompletableFuture<Long>> appends = new ArrayList<>();

        Intake(Path in, BufferedReader lines, AnswersJournal answers) {
            this.in = in;
            this.lines = lines;
            this.answers = answers;
        }

        Imported take() throws IOException {
            checkHead();
            long added = 0;
            long known = 0;
            for (Optional<String> line = next(); line.isPresent(); line = next()) {
                if (add(node(line.get()))) {
                    added++;
                } else {
                    known++;
                }
            }
            settle();
            return new Imported(added, known);
        }

        private void checkHead() throws IOException {
            JsonNode head = node(next().orElse(""));
            if (!head.path("format").asString("").equals(FORMAT)) {
                throw wrong("the first line does not name the format '" + FORMAT + "'");
            }
            if (head.path("version").asInt(0) != VERSION) {
                throw wrong("version is " + head.path("version") + ", must be " + VERSION);
            }
        }

        private boolean add(JsonNode node) {
            try {
                byte[] digest = HexFormat.of().parseHex(node.path("key").asString(""));
                QuestionKey key = QuestionKey.ofDigest(digest);
                if (answers.find(key).isPresent()) {
                    return false;
                }
                appends.add(answers.appendLater(
                        key,
                        node.path("asked").asString(""),
                        AnswerText.decode(node.path("answer").toString())));
                if (appends.size() == 1000) {
                    settle();
                }
                return true;
            } catch (IllegalArgumentException fault) {
                throw wrong("no answer: " + fault.getMessage());
            }
        }

        private void settle() {
            appends.forEach(AnswersJournal::await);
            appends.clear();
        }

        private JsonNode node(String line) {
            try {
                return JSON.readTree(line);
            } catch (JacksonException _) {
                throw wrong("no JSON");
            }
        }

        /// Empty at the end of the file.
        private Optional<String> next() throws IOException {
            number++;
            StringBuilder line = new StringBuilder();
            int sign = lines.read();
            if (sign < 0) {
                return Optional.empty();
            }
            for (; sign >= 0 && sign != '\n'; sign = lines.read()) {
                if (line.length() == LONGEST_LINE) {
                    throw wrong("longer than " + LONGEST_LINE + " characters");
                }
                line.append((char) sign);
            }
            return Optional.of(line.toString());
        }

        private RecipeException wrong(String what) {
            return new RecipeException(
                    in + " line " + number, "Not an export of answers: " + what + ". Give a file of 'answers export'.");
        }
    }
}
