package dev.blazon.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares with a reviewed file; `-Dgolden=update` rewrites it instead.
public final class Golden {

    private Golden() {}

    public static void assertEqual(String actual, String name) throws IOException {
        Path file = Path.of("src/test/resources/golden", name);
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualToNormalizingNewlines(Files.readString(file));
    }
}
