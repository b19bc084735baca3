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
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What makes two commands the same run: a run folder belongs to one of them.
///
/// @param determines what decides the rows (recipe hash, models, source, format), the most telling first: must not
///     differ on resume
/// @param arguments what the command line needs to set the run up again
public record RunIdentity(SequencedMap<String, String> determines, SequencedMap<String, String> arguments) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public RunIdentity {
        determines = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(determines));
        arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
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
        SequencedSet<String> names = new LinkedHashSet<>(determines.sequencedKeySet());
        names.addAll(there.get().determines().sequencedKeySet());
        there.get().requireSame(file, determines, names);
        if (!there.get().arguments().equals(arguments)) {
            write(file);
        }
    }

    /// Checks what is known of a run so far: another one need not be prepared only to be refused.
    ///
    /// @throws RecipeException naming everything that differs
    public void requireSame(Path file, SequencedMap<String, String> known) {
        requireSame(file, known, known.sequencedKeySet());
    }

    private void requireSame(Path file, SequencedMap<String, String> now, SequencedSet<String> names) {
        String differences = names.stream()
                .filter(name -> !value(determines, name).equals(value(now, name)))
                .map(name -> name + " was '" + value(determines, name) + "', is '" + value(now, name) + "'")
                .collect(Collectors.joining(", "));
        if (!differences.isEmpty()) {
            throw new RecipeException(
                    file.toString(),
                    "This folder holds another run: " + differences
                            + ". Give the same input, recipe, models and format to go on with it, or another --to.");
        }
    }

    private static String value(SequencedMap<String, String> map, String name) {
        return map.getOrDefault(name, "nothing");
    }

    private void write(Path file) {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(aside, JSON.writeValueAsString(this) + "\n", StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Lasting.parentOf(file);
        } catch (IOException fault) {
            throw new StorageException(
                    "[" + file + "] The run's description cannot be written: " + Causes.named(fault) + ".", fault);
        }
    }
}
