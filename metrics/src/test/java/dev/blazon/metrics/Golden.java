package dev.blazon.metrics;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Numbers made by running the reference programs. They lie beside the project, not in it; a test that needs one which
/// is
/// not there is skipped.
public final class Golden {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Golden() {}

    public static JsonNode json(String name) {
        try (InputStream bytes = open(name)) {
            return JSON.readTree(bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public static List<JsonNode> jsonLines(String name) {
        return lines(name).stream().map(JSON::readTree).toList();
    }

    /// Cut at line feeds alone: other separators are part of what is tested.
    public static List<String> lines(String name) {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            String all = text.readAllAsString();
            return List.of((all.endsWith("\n") ? all.substring(0, all.length() - 1) : all).split("\n", -1));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public static InputStream open(String name) throws IOException {
        Path file = folder().resolve(name);
        assumeThat(file).as("golden file").exists();
        InputStream bytes = Files.newInputStream(file);
        return name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }

    /// `shared/data/metrics` beside the checkout.
    public static Path folder() {
        return Path.of("..", "..", "shared", "data", "metrics").toAbsolutePath().normalize();
    }
}
