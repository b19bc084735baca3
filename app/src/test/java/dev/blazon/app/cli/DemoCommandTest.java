package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoCommandTest {
    @TempDir
    private Path temp;

    @Test
    void showsTheSameTwice() throws Exception {
        Path to = temp.resolve("demo");
        Blazon.Ended first = Blazon.run("demo", "--to", to);
        var before = Tree.of(to);

        Blazon.Ended second = Blazon.run("demo", "--to", to);

        assertThat(first.exitCode()).isZero();
        assertThat(first.err())
                .contains(
                        "read 35 = kept 34 + rejected 0 + failed 1\n",
                        "Open file://" + to.resolve("report.html") + "\n",
                        "Data " + to.resolve("data/00000.parquet") + "\n");
        assertThat(second.exitCode()).isZero();
        assertThat(Tree.of(to)).isEqualTo(before);
    }

    @Test
    void leavesAnotherRunAlone() throws Exception {
        Path to = temp.resolve("mine");
        Path photos = Pictures.folder(temp.resolve("p"), 2);
        Blazon.run("run", "quick-start", "--from", photos, "--to", to);
        var before = Tree.of(to);

        Blazon.Ended demo = Blazon.run("demo", "--to", to);

        assertThat(demo.exitCode()).isEqualTo(2);
        assertThat(demo.err()).contains("This folder holds another run: ");
        assertThat(Tree.of(to)).isEqualTo(before);
        assertThat(Files.exists(to.resolve("data"))).isTrue();
    }
}
