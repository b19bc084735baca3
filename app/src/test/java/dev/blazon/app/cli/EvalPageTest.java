package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page that `blazon eval --page` writes.
final class EvalPageTest {
    @TempDir
    private Path temp;

    private Path references = Path.of("");

    @BeforeEach
    void makeReferences() throws IOException {
        references = Files.writeString(
                temp.resolve("refs.json"),
                "{\"7\": [\"A man rides a horse.\"], \"8\": [\"Two cats sleep.\"], \"p001\": [\"A red bus.\"]}");
    }

    private String page(String... more) throws Exception {
        Path page = temp.resolve("deep/page.html");
        Object[] args = new Object[more.length + 5];
        args[0] = "eval";
        args[1] = "--references";
        args[2] = references;
        args[3] = "--page";
        args[4] = page;
        System.arraycopy(more, 0, args, 5, more.length);
        Blazon.Ended ended = Blazon.run(args);
        assertThat(ended.err()).isEqualTo("Open " + page.toUri() + "\n");
        return Files.readString(page);
    }

    private String file(String name, String json) throws IOException {
        return Files.writeString(temp.resolve(name), json).toString();
    }

    @Test
    void showsScoresSpreadsAndCaptionsOfAllSystems() throws Exception {
        String good =
                file("good.json", "{\"7\": \"A man rides a horse.\", \"8\": \"Cats.\", \"p001\": \"A red bus.\"}");
        String poor = file("poor.json", "{\"7\": \"A man.\", \"8\": \"Two cats sleep.\", \"p001\": \"\"}");

        String page =
                page("--hypotheses", "good=" + good, "--hypotheses", "poor=" + poor, "--metrics", "ROUGE_L,METEOR");

        assertThat(page)
                .contains("3 images with 3 references; 2 systems, compared with the first.")
                .contains("<h3>Where systems differ most</h3>", "<h3>Best of good</h3>", "<h3>Worst of good</h3>")
                .contains("<figcaption>METEOR</figcaption>", "aria-label=\"How many captions have which ROUGE_L\"")
                .contains("<p class=\"caption\" dir=\"auto\">(empty)</p>")
                .contains("METEOR has no table of paraphrases here")
                .contains("<code>ROUGE_L|images:3|mode:strict|refs:1|tok:ptb-3.4.1|version:1</code>");
    }

    @Test
    void whereFewerIsBetterTheBestCaptionMakesUpLeast() throws Exception {
        String captions = file("c.json", "{\"7\": \"A man.\", \"8\": \"A dog.\", \"p001\": \"A red bus.\"}");
        String objects = file("o.json", "{\"7\": [\"person\"], \"8\": [\"cat\"], \"p001\": [\"bus\"]}");

        String page = page("--hypotheses", captions, "--objects", objects, "--metrics", "CHAIRi");

        assertThat(page.indexOf("A dog.", page.indexOf("<h3>Best</h3>")))
                .isGreaterThan(page.indexOf("A man.", page.indexOf("<h3>Best</h3>")))
                .isGreaterThan(page.indexOf("A red bus.", page.indexOf("<h3>Best</h3>")));
        assertThat(page.indexOf("A dog.", page.indexOf("<h3>Worst</h3>")))
                .isLessThan(page.indexOf("A man.", page.indexOf("<h3>Worst</h3>")));
    }

    @Test
    void captionsAreTextAndNothingIsLoadedOrRun() throws Exception {
        String captions = file(
                "c.json",
                "{\"7\": \"<script>alert(1)</script>\", \"8\": \"<img src=x onerror=alert(1)>\", \"p001\": \"a & b\"}");

        String page = page("--hypotheses", captions, "--metrics", "ROUGE_L");

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(1)&gt;", "a &amp; b")
                .doesNotContain("<script", "<img", "http://", "https://")
                .contains("default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-");
    }

    @Test
    void picturesAreFoundByNameAndNeverOutsideTheirFolder() throws Exception {
        Path photos = Pictures.folder(temp.resolve("photos"), 2);
        Files.move(photos.resolve("p000.png"), photos.resolve("COCO_val2014_000000000007.png"));
        references = Files.writeString(
                temp.resolve("refs.json"),
                "{\"7\": [\"A man.\"], \"../refs\": [\"Two cats.\"], \"p001\": [\"A red bus.\"], \"9\": [\"none\"]}");
        String captions =
                file("c.json", "{\"7\": \"A man.\", \"../refs\": \"a\", \"p001\": \"A red bus.\", \"9\": \"none\"}");

        String page = page("--hypotheses", captions, "--metrics", "ROUGE_L", "--images", photos.toString());

        assertThat(page)
                .contains("alt=\"Picture 7\"", "alt=\"Picture p001\"")
                .doesNotContain("alt=\"Picture ../refs\"", "alt=\"Picture 9\"")
                .contains("<p class=\"key\" dir=\"auto\">../refs</p>");
    }
}
