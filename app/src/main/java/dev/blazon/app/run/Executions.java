package dev.blazon.app.run;

import dev.blazon.core.fault.StorageException;
import dev.blazon.engine.ledger.Causes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// When a run was worked on, one line for each execution. A line that a crash kept from being written is simply missing.
public final class Executions {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Executions() {}

    /// @param started in ISO format
    public record Execution(String started, double seconds, int exitCode, String ending) {}

    private static Path file(Path runFolder) {
        return runFolder.resolve(".run/executions.jsonl");
    }

    static void append(Path runFolder, Instant started, Ending ending) {
        Execution execution = new Execution(started.toString(), ending.seconds(), ending.exitCode(), ending.words());
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

    static List<Execution> read(Path runFolder) {
        List<Execution> executions = new ArrayList<>();
        try {
            if (Files.exists(file(runFolder))) {
                for (String line : Files.readAllLines(file(runFolder))) {
                    executions.add(JSON.readValue(line, Execution.class));
                }
            }
        } catch (JacksonException _) {
            return List.copyOf(executions);
        } catch (IOException fault) {
            throw new StorageException(
                    "[" + file(runFolder) + "] Cannot be read: " + Causes.named(fault) + ".", fault);
        }
        return List.copyOf(executions);
    }
}
