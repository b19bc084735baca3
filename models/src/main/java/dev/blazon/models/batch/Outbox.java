package dev.blazon.models.batch;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.model.AnswerForm.Probabilities;
import dev.blazon.models.answers.QuestionKey;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.money.BatchTill;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the questions of one model into files within the provider's limits; beside each file lie its questions' keys.
/// Callers take turns.
final class Outbox {
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Lane lane;
    private final Batches.Limits limits;
    private final String prefix;
    private final List<BatchFile> filled = new ArrayList<>();
    private @Nullable Open open;

    /// @param prefix of the files' names, new to the folder
    Outbox(Path folder, Lane lane, Batches.Limits limits, String prefix) {
        this.folder = folder;
        this.lane = lane;
        this.limits = limits;
        this.prefix = prefix;
    }

    /// A file that is being written.
    private static final class Open {
        private final String name;
        private final OutputStream questions;
        private final Writer keys;
        private long bytes;
        private long count;
        private BatchTill.Most most = BatchTill.Most.NOTHING;

        Open(String name, OutputStream questions, Writer keys) {
            this.name = name;
            this.questions = questions;
            this.keys = keys;
        }
    }

    /// @return whether the question fits into a file at all; nothing is written of one that does not
    boolean add(QuestionKey key, Dialect.Request request, BatchTill.Most most) {
        Batches.Framing framing = lane.batches().framing();
        byte[] before = lane.batches().before(key.hex(), request.path()).getBytes(StandardCharsets.UTF_8);
        long size =
                before.length + request.body().size() + 1 + framing.between().length();
        if (framing.head().length() + size + framing.tail().length() > limits.bytes()) {
            return false;
        }
        try {
            Open file = room(size, framing);
            if (file.count > 0) {
                write(file, framing.between().getBytes(StandardCharsets.UTF_8));
            }
            write(file, before);
            request.body().writeTo(file.questions);
            file.bytes += request.body().size();
            write(file, new byte[] {'}'});
            file.keys.write(key.hex() + " " + request.form().probabilities() + "\n");
            file.count++;
            file.most = file.most.plus(most);
            return true;
        } catch (IOException fault) {
            throw broken(fault);
        }
    }

    private static void write(Open file, byte[] bytes) throws IOException {
        file.questions.write(bytes);
        file.bytes += bytes.length;
    }

    private Open room(long size, Batches.Framing framing) throws IOException {
        Open file = open;
        boolean full = file != null
                && (file.count >= limits.requests()
                        || file.bytes + size + framing.tail().length() > limits.bytes());
        if (full) {
            seal();
            file = null;
        }
        if (file == null) {
            String name = prefix + "-" + (filled.size() + 1);
            file = new Open(
                    name,
                    new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), BUFFER),
                    Files.newBufferedWriter(keys(folder, name)));
            open = file;
            write(file, framing.head().getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private void seal() throws IOException {
        Open file = open;
        if (file != null) {
            write(file, lane.batches().framing().tail().getBytes(StandardCharsets.UTF_8));
            file.questions.close();
            file.keys.close();
            filled.add(new BatchFile(
                    file.name, lane.name(), BatchFile.Stage.FILLED, file.count, file.most, Instant.now(), ""));
            open = null;
        }
    }

    /// Ends the last file.
    List<BatchFile> sealed() {
        try {
            seal();
            return List.copyOf(filled);
        } catch (IOException fault) {
            throw broken(fault);
        }
    }

    static Path keys(Path folder, String name) {
        return folder.resolve(name + ".keys");
    }

    /// What is kept of a question beside its file.
    record Asked(QuestionKey key, Probabilities probabilities) {
        static Asked parse(String line) {
            String[] parts = line.split(" ");
            return new Asked(QuestionKey.ofDigest(HexFormat.of().parseHex(parts[0])), Probabilities.valueOf(parts[1]));
        }
    }

    private StorageException broken(IOException fault) {
        return new StorageException(
                "[" + folder + "] Questions for a batch cannot be written: " + fault.getMessage()
                        + ". Make room there and run the same command again; what was sent stands.",
                fault);
    }
}
