package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WrongInputTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            rnu                                               | No command 'rnu'. Did you mean 'run'?                                              | blazon
            run x --form a --to b                             | No option '--form'. Did you mean '--from'?                                         | blazon run
            run x --from a --to b --bogus                     | No option '--bogus'.                                                               | blazon run
            run x                                             | Missing required options: '--to=DIR', '--from=SOURCE'.                             | blazon run
            run --from a --to b                               | Missing required parameter: 'RECIPE'.                                              | blazon run
            explain a b c                                     | 'c' is one argument too many.                                                      | blazon explain
            run x --from a --to b --max-image-bytes 2e9       | Invalid value for option '--max-image-bytes': '2e9' is not a whole number from 1 to 1000000000. | blazon run
            run x --from a --to b --limit 0                   | Invalid value for option '--limit': '0' is not a whole number from 1.              | blazon run
            run x --from a --to b --concurrency many          | Invalid value for option '--concurrency': 'many' is not a whole number from 1.     | blazon run
            run x --from a --to b --max-failures 101%         | Invalid value for option '--max-failures': '101%' is neither a count such as 20 nor a share such as 2.5%. | blazon run
            run x --from a --to b --format parket             | Invalid value for option '--format': 'parket' is none of parquet, webdataset, sidecar, jsonl. | blazon run
            run x --from a --to b --sidecars words            | Invalid value for option '--sidecars': 'words' is none of auto, tags, alt-text.    | blazon run
            run x --from a --to b --engine spark=local[2]     | --engine is 'spark=local[2]', and this build has the local engine only. Leave --engine out. | blazon run
            """)
    void commandLineIsExplained(String line, String message, String command) {
        Blazon.Ended ended = Blazon.run((Object[]) line.split(" "));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).isEqualTo(message + "\nSee '" + command + " --help'.\n");
    }

    @Test
    void anErrorIsABugAndNoFinishedRun() {
        StringWriter err = new StringWriter();

        int exitCode = Cli.guarded(new PrintWriter(err), () -> {
            throw new StackOverflowError("deep");
        });

        assertThat(exitCode).isEqualTo(70);
        assertThat(err.toString()).contains("java.lang.StackOverflowError: deep", "This is a bug in Blazon ");
    }

    @Test
    void noCommandShowsHelp() {
        Blazon.Ended ended = Blazon.run();

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("Commands:", "blazon demo", "Exit codes:");
    }

    @Test
    void unknownRecipeIsExplained() {
        Blazon.Ended ended = Blazon.run("run", "quik-start", "--from", temp, "--to", temp.resolve("out"));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith(
                        "[quik-start] No recipe file and no shipped recipe 'quik-start'. Did you mean 'quick-start'?");
    }

    @Test
    void missingRecipeFileIsExplained() {
        Blazon.Ended ended = Blazon.run("run", "mine/my.yaml", "--from", temp, "--to", temp.resolve("out"));

        assertThat(ended.err())
                .isEqualTo("[mine/my.yaml] No recipe file 'mine/my.yaml'. Correct the path; 'blazon recipes' lists the"
                        + " shipped ones.\n");
    }

    @Test
    void everyProblemOfARecipeIsTold() throws IOException {
        Path recipe = Files.writeString(temp.resolve("r.yaml"), """
                recipe: r
                version: 1
                summary: Two problems.
                steps:
                  - drop-small-imges: {}
                  - describe-facts: {sa: dense}
                """);

        Blazon.Ended ended =
                Blazon.run("run", recipe, "--from", Pictures.folder(temp.resolve("p"), 1), "--to", temp.resolve("out"));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.errLines())
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("[" + recipe
                                        + ":5:5] No operator 'drop-small-imges'. Did you mean 'drop-small-images'?"),
                        second -> assertThat(second)
                                .startsWith("[" + recipe
                                        + ":6:22 step describe-facts] No option 'sa'. Did you mean 'as'?"));
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void recipeThatIsNotTextIsExplained() throws IOException {
        Path recipe = Files.write(temp.resolve("r.yaml"), new byte[] {'r', (byte) 0xff, 'x'});

        assertThat(Blazon.run("plan", recipe, "--from", temp).err())
                .isEqualTo("[" + recipe + "] The file is not UTF-8 text. Save it as UTF-8.\n");
    }

    @Test
    void modelOptionIsExplained() {
        Path photos = Pictures.folder(temp.resolve("p"), 1);
        Path to = temp.resolve("out");

        assertThat(Blazon.run("run", "dense-captions", "--from", photos, "--to", to, "--model", "captioner")
                        .err())
                .isEqualTo("[--model] 'captioner' is not NAME=URL. Write it as captioner=http://localhost:8000/v1 or"
                        + " captioner=facts.\n");
        assertThat(Blazon.run("run", "dense-captions", "--from", photos, "--to", to, "--model", "captoiner=facts")
                        .err())
                .isEqualTo(
                        "[--model] No model 'captoiner' in the recipe. Did you mean 'captioner'? Known: 'captioner'.\n");
        assertThat(Blazon.run("run", "quick-start", "--from", photos, "--to", to, "--model", "captioner=facts")
                        .err())
                .isEqualTo("[--model] No model 'captioner': the recipe names no model. Leave --model out.\n");
        assertThat(to).doesNotExist();
    }

    @Test
    void folderWithoutARunIsExplained() {
        for (String command : new String[] {"retry", "report"}) {
            Blazon.Ended ended = Blazon.run(command, temp);

            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.err()).isEqualTo("[" + temp + "] No run in this folder. Give the --to of a run.\n");
        }
    }
}
