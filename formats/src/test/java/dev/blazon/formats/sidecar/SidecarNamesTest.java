package dev.blazon.formats.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SidecarNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "000120034", "photos/2024/a b", "画像/狐 🦊", "v1.2/a.b", "a.jpg", "con-cert"})
    void leavesHarmlessKeysAsTheyAre(String key) {
        assertThat(SidecarNames.path(key)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../x",
                "a/../../x",
                "/etc/passwd",
                "a//b",
                "a/",
                ".",
                ".hidden",
                "a\0b",
                "a\nb",
                "C:\\x",
                "a\\b",
                "con",
                "NUL.png",
                "x/aux",
                "lpt1",
                "a.",
                "a ",
                "what?",
                "\uD83E",
                " "
            })
    void disarmsHarmfulKeys(String key) {
        assertThat(SidecarNames.path(key))
                .matches("[^\\x00-\\x1F\\\\:?*<>|\"]+-[0-9a-f]{12}")
                .doesNotContain("..", "//")
                .doesNotStartWith("/")
                .doesNotStartWith(".");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 1000, 1_000_000})
    void shortensLongKeys(int length) {
        assertThat(SidecarNames.path("狐".repeat(length)).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(240);
        assertThat(SidecarNames.path(".".repeat(length) + "x")).hasSizeLessThan(240);
    }

    @Property(tries = 500)
    void staysBelowItsFolder(@ForAll @NotEmpty String key) {
        Path root = Path.of("/run/data");

        Path file = root.resolve(SidecarNames.path(key) + ".txt").normalize();

        assertThat(file).startsWithRaw(root).isNotEqualTo(root);
    }

    @Property(tries = 500)
    void givesTwoKeysTwoNames(@ForAll @NotEmpty String one, @ForAll @NotEmpty String other) {
        assertThat(SidecarNames.path(one).equals(SidecarNames.path(other))).isEqualTo(one.equals(other));
    }
}
