package dev.blazon.app.run;

import dev.blazon.core.fault.StorageException;
import dev.blazon.engine.ledger.Causes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// When a run was worked on: a line when an execution begins, and one with the same start when it has ended. An
/// execution
/// that was killed has only the first.
final class Executions {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Executions() {}

    /// @param started in ISO format
    /// @param source as it describes itself
    /// @param shards of the run, as limited
    /// @param seconds worked; 0 while under way
    /// @param ended samples that came to an end
    record Execution(String started, String source, int shards, double seconds, long ended, String ending) {}

    private static Path file(Path runFolder) {
        return runFolder.resolve(".run/executions.jsonl");
    }

    static void append(Path runFolder, Execution execution) {
        try {
            Files.writeString(
                    file(runFolder),
                    JSON.writeValueAsString(execution) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException _) {
            // the report then knows of fewer executions; the run itself is whole
        }
    }

    /// The executions in order, as far as their lines are whole.
    static List<Execution> read(Path runFolder) {
        SequencedMap<String, Execution> executions = new LinkedHashMap<>();
        try {
            if (Files.exists(file(runFolder))) {
                for (String line : Files.readAllLines(file(runFolder))) {
                    Execution execution = JSON.readValue(line, Execution.class);
                    executions.put(execution.started(), execution);
                }
            }
        } catch (JacksonException _) {
            return List.copyOf(executions.values());
        } catch (IOException fault) {
            throw new StorageException("[" + file(runFolder) + "] Cannot be read: " + Causes.named(fault) + ".", fault);
        }
        return List.copyOf(executions.values());
    }
}
