package dev.blazon.engine.ledger;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.fault.StorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What makes two commands the same run: a run folder belongs to one of them.
///
/// @param determines what decides the rows (recipe hash, models, source, format): must not differ on resume
/// @param arguments what the command line needs to set the run up again
public record RunIdentity(SequencedMap<String, String> determines, SequencedMap<String, String> arguments) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public RunIdentity {
        determines = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(determines));
        arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
    }

    /// The same run, set up by other arguments.
    public RunIdentity with(SequencedMap<String, String> changed) {
        return new RunIdentity(determines, changed);
    }

    /// Reads the identity of an existing run.
    public static Optional<RunIdentity> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), RunIdentity.class));
        } catch (IOException | JacksonException fault) {
            throw new StorageException(
                    "[" + file
                            + "] The run's description cannot be read. Restore the file, or run into another folder.",
                    fault);
        }
    }

    /// Writes the identity of a new run, or checks that it is the one already there. The arguments kept are the latest.
    ///
    /// @throws RecipeException naming everything that differs
    public void claim(Path file) {
        Optional<RunIdentity> there = read(file);
        if (there.isEmpty()) {
            write(file);
            return;
        }
        SequencedMap<String, String> before = there.get().determines();
        if (!before.equals(determines)) {
            throw new RecipeException(
                    file.toString(),
                    "This folder holds another run: " + differences(before)
                            + ". Give the same input, recipe, models and format to go on with it, or another --to.");
        }
        if (!there.get().arguments().equals(arguments)) {
            write(file);
        }
    }

    private String differences(SequencedMap<String, String> before) {
        TreeMap<String, String> all = new TreeMap<>(before);
        all.putAll(determines);
        StringBuilder text = new StringBuilder();
        for (String name : all.keySet()) {
            String old = before.getOrDefault(name, "nothing");
            String now = determines.getOrDefault(name, "nothing");
            if (!old.equals(now)) {
                text.append(text.isEmpty() ? "" : ", ");
                text.append(name)
                        .append(" was '")
                        .append(old)
                        .append("', is '")
                        .append(now)
                        .append('\'');
            }
        }
        return text.toString();
    }

    private void write(Path file) {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(aside, JSON.writeValueAsString(this) + "\n", StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            throw new StorageException(
                    "[" + file + "] The run's description cannot be written: " + Causes.named(fault) + ".", fault);
        }
    }
}
