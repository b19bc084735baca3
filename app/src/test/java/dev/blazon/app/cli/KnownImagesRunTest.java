package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run with a list of known pictures: what it leaves of a match.
final class KnownImagesRunTest {
    private static final String RECIPE = """
            recipe: checked
            version: 1
            summary: Known pictures do not come in.
            models:
              captioner: {kind: openai}
            steps:
              - reject-known-images: {lists: [known.csv]}
              - caption-image: {model: captioner, prompts: p.md}
            """;

    @TempDir
    private Path temp;

    private Path photos = Path.of("");
    private Path recipe = Path.of("");
    private Path to = Path.of("");

    @BeforeEach
    void sixPicturesOfWhichOneIsKnown() throws Exception {
        photos = Pictures.folder(temp.resolve("photos"), 6);
        Files.writeString(photos.resolve("p003.txt"), "Secret words of the known picture");
        Files.writeString(temp.resolve("p.md"), "Describe. {{ alt_text }}");
        recipe = Files.writeString(temp.resolve("checked.yaml"), RECIPE);
        to = temp.resolve("out");
        byte[] digest = MessageDigest.getInstance("SHA-1").digest(Files.readAllBytes(photos.resolve("p003.png")));
        Files.writeString(temp.resolve("known.csv"), "sha1," + HexFormat.of().formatHex(digest) + ",,case 7\n");
    }

    private Blazon.Ended run(VisionServer server) {
        return Blazon.run(
                "run",
                recipe,
                "--from",
                photos,
                "--to",
                to,
                "--format",
                "jsonl",
                "--model",
                "captioner=" + server.url(),
                "--ocr",
                "off");
    }

    private static boolean holds(Path file, byte[] wanted) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return text.contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(to)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text.getBytes(StandardCharsets.UTF_8)))
                    .toList();
        }
    }

    @Test
    void nothingIsLeftOfAMatchButItsKeyAndHash() throws Exception {
        try (VisionServer server = new VisionServer("served")) {
            Blazon.Ended ended = run(server);

            assertThat(ended.exitCode()).as(ended.err()).isZero();
            assertThat(ended.err()).contains("read 6 = kept 5 + rejected 1 + failed 0");
            assertThat(server.questions()).hasSize(5);
            assertThat(String.join("\n", server.questions())).doesNotContain("Secret words");
            assertThat(filesWith("Secret words")).isEmpty();
            assertThat(filesWith("case 7")).isNotEmpty();
            assertThat(Files.readString(to.resolve("report.html"))).contains("known-image");
            try (Stream<Path> files = Files.walk(to)) {
                assertThat(files.filter(file -> file.toString().matches(".*/\\.run/.*\\.(jpe?g|png|webp)")))
                        .hasSize(5);
            }
        }
    }

    @Test
    void theListIsNotKeptWithTheRunButItsHashIs() throws Exception {
        try (VisionServer server = new VisionServer("served")) {
            run(server);
            String list = Files.readString(temp.resolve("known.csv"));

            assertThat(filesWith(list)).isEmpty();
            assertThat(filesWith("list with the SHA-256 ")).hasSize(1);
        }
    }

    @Test
    void aListThatIsNotThereOrWrongStopsBeforeAnything() throws Exception {
        try (VisionServer server = new VisionServer("served")) {
            Files.writeString(temp.resolve("known.csv"), "sha1,12\n");
            Blazon.Ended wrong = run(server);
            Files.delete(temp.resolve("known.csv"));
            Blazon.Ended missing = run(server);

            assertThat(wrong.exitCode()).isEqualTo(2);
            assertThat(wrong.err())
                    .contains(
                            "lists file 'known.csv' line 1: The hash is no 40 hex digits, as sha1 has: it has 2 signs."
                                    + " Correct it.");
            assertThat(missing.exitCode()).isEqualTo(2);
            assertThat(missing.err())
                    .contains("No list file 'known.csv' beside the recipe. Correct the name, or give the whole path.");
            assertThat(server.questions()).isEmpty();
            assertThat(Files.exists(to)).isFalse();
        }
    }
}
