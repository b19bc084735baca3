package dev.blazon.app.eval.tuples;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.metrics.spice.Tuple;
import dev.blazon.metrics.spice.TupleParser;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A parser that the user has installed, as a process of its own: one caption a line in, one line of JSON out for each,
/// which is a list of tuples. SPICE's own parser can stand behind it, with its own licence.
///
/// @param program to start, without arguments
public record ParserProgram(Path program) implements TupleParser {
    private static final int MOST_TOLD = 500;

    @Override
    public String id() {
        return "program " + program.getFileName();
    }

    /// @throws RecipeException when it does not start, fails, or answers otherwise
    @Override
    public List<List<Tuple>> parse(List<String> captions) {
        Process process = started();
        try {
            CompletableFuture<String> errors =
                    CompletableFuture.supplyAsync(() -> told(process.getErrorStream()), ParserProgram::run);
            CompletableFuture.runAsync(() -> write(process, captions), ParserProgram::run);
            List<List<Tuple>> tuples = read(process, captions);
            int status = process.waitFor();
            if (status != 0) {
                throw fault("The parser ended with status " + status + ": '" + errors.join() + "'. Try it by hand.");
            }
            if (tuples.size() < captions.size()) {
                throw fault("The parser gave " + tuples.size() + " lines for " + captions.size()
                        + " captions. It must give one line each.");
            }
            return tuples;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw fault("The parser was interrupted. Run again.");
        } finally {
            process.destroyForcibly();
        }
    }

    private static void run(Runnable task) {
        Thread.ofVirtual().start(task);
    }

    private Process started() {
        try {
            return new ProcessBuilder(program.toAbsolutePath().toString()).start();
        } catch (IOException fault) {
            throw fault("The parser does not start: " + fault.getMessage() + ". Give a program that can be run.");
        }
    }

    private static void write(Process process, List<String> captions) {
        try (BufferedWriter lines =
                new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            for (String caption : captions) {
                lines.write(caption);
                lines.write('\n');
            }
        } catch (IOException _) {
            // a process that ends early says why by its status
        }
    }

    private static String told(InputStream errors) {
        try (errors) {
            String text = new String(errors.readAllBytes(), StandardCharsets.UTF_8).strip();
            return text.substring(Math.max(0, text.length() - MOST_TOLD));
        } catch (IOException _) {
            return "";
        }
    }

    private List<List<Tuple>> read(Process process, List<String> captions) {
        List<List<Tuple>> tuples = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (tuples.size() == captions.size()) {
                    throw fault("The parser gave more lines than the " + captions.size() + " captions it was given.");
                }
                tuples.add(tuples(line, captions.get(tuples.size())));
            }
        } catch (IOException fault) {
            throw fault("The parser's answer cannot be read: " + fault.getMessage() + ".");
        }
        return tuples;
    }

    private List<Tuple> tuples(String line, String caption) {
        try {
            return TupleJson.tuples(JsonMapper.shared().readTree(line));
        } catch (JacksonException | IllegalArgumentException _) {
            throw fault("The parser's answer to '" + caption + "' is no list of tuples: '"
                    + line.substring(0, Math.min(MOST_TOLD, line.length()))
                    + "'. It must be a line such as [[\"dog\"], [\"dog\", \"brown\"], [\"dog\", \"sofa\", \"on\"]].");
        }
    }

    private RecipeException fault(String text) {
        return new RecipeException(program.toString(), text);
    }
}
