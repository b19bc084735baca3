package dev.blazon.engine.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.image.Pixels;
import dev.blazon.core.store.Fate;
import dev.blazon.engine.ledger.Unread;
import dev.blazon.engine.report.Fates;
import dev.blazon.engine.report.Gallery;
import dev.blazon.engine.report.ImageIoCodec;
import dev.blazon.engine.report.RunFacts;
import dev.blazon.engine.report.Tally;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ReportPageTest {
    private static final String HOSTILE =
            "</script></style><img src=\"https://evil.example/x.png\" onerror=alert(1)> & \"quoted\" 'single' \u202Etxt.exe"
                    + " \u0000\uD800 " + "wide".repeat(300);

    @TempDir
    Path folder;

    private Gallery gallery;

    @BeforeEach
    void openGallery() {
        gallery = Gallery.open(folder.resolve("gallery"), new ImageIoCodec(), 60, Set.of("reject-known-images"));
    }

    private String page(String name, List<Fate> fates, long read) throws IOException {
        return page(Fates.facts(name, read), fates);
    }

    private String page(RunFacts facts, List<Fate> fates) throws IOException {
        Random noise = new Random(3);
        fates.forEach(fate -> gallery.offer(fate, _ -> noise(noise)));
        Path file = folder.resolve("report.html");
        ReportPage.write(file, facts, Fates.tally(fates), gallery);
        return Files.readString(file);
    }

    /// The picture that a JPEG makes least small.
    private static Pixels noise(Random random) {
        return Pixels.wrap(
                320,
                320,
                random.ints(320 * 320).map(value -> value | 0xFF000000).toArray());
    }

    @Test
    void saysThatTheCountsAddUp() throws IOException {
        List<Fate> fates = List.of(
                Fates.kept("a"),
                Fates.kept("b"),
                Fates.rejected("c", "1 drop-small-images", "short-side-below-min"),
                Fates.failed("d", "measure", "image-corrupt"));

        assertThat(text(page("barns", fates, 4)))
                .contains("4 read = 2 kept + 1 rejected + 1 failed")
                .contains("Every sample read is accounted for; 50\u202F% were kept. 1 of 1 shard done.")
                .contains("For example c: 57 px, must be 64 px")
                .contains("For example d: [d] Broken.");
    }

    @Test
    void saysLoudlyThatTheyDoNot() throws IOException {
        assertThat(text(page("barns", List.of(Fates.kept("a")), 3)))
                .contains("3 read ≠ 1 kept + 0 rejected + 0 failed")
                .contains("The counts do not add up: 2 samples unaccounted for.");
    }

    @Test
    void saysWhatOfTheSourceCouldNotBeRead() throws IOException {
        List<Fate> fates = List.of(Fates.kept("a"), Fates.failed("shard:b", "read", "shard-cut-short"));

        assertThat(text(page(Fates.facts("barns", 2, new Unread(12, 0)), fates)))
                .contains("2 read = 1 kept + 0 rejected + 1 failed")
                .contains("Not everything could be read: 14 in the source = 2 read + 12 unread.");
        assertThat(text(page(Fates.facts("barns", 2, new Unread(12, 3)), fates)))
                .contains("Not everything could be read: more than 14 in the source = 2 read + 12 unread + the unknown"
                        + " rest of 3 shards.");
    }

    @Test
    void standsWithoutAnySample() throws IOException {
        assertThat(text(page("barns", List.of(), 0)))
                .contains("0 read = 0 kept + 0 rejected + 0 failed")
                .contains("The source gave no samples.")
                .contains("No kept sample has a published caption.");
    }

    @Test
    void showsHostileTextAsText() throws Exception {
        List<Fate> fates = List.of(
                Fates.kept(HOSTILE, HOSTILE, HOSTILE),
                Fates.failed(HOSTILE + 1, "measure", HOSTILE),
                Fates.rejected(HOSTILE + 2, HOSTILE, "some-reason"));
        String page = page(HOSTILE, fates, 3);

        assertThat(page).doesNotContain("<img src=\"https").doesNotContain("</script></style>");
        assertThat(Pattern.compile("</script>").matcher(page).results()).hasSize(1);
        assertThat(Pattern.compile("<(script|style)\\b").matcher(page).results())
                .hasSize(2);
        parse(page);
    }

    @Test
    void loadsNothingFromOutside() throws IOException {
        String page = page("barns", List.of(Fates.kept("a", HOSTILE, HOSTILE)), 1);

        assertThat(Pattern.compile("<[^>]*?\\b(src|href|srcset|action|poster|data)=\"(?!data:|#)[^\"]*\"")
                        .matcher(page)
                        .results())
                .isEmpty();
        assertThat(page.substring(page.indexOf("<style>"), page.indexOf("</style>")))
                .doesNotContain("url(")
                .doesNotContain("@import");
        assertThat(page).doesNotContain(" style=\"").contains("default-src &#39;none&#39;; img-src data:");
    }

    @Test
    void isWellFormed() throws Exception {
        parse(page("barns", List.of(Fates.kept("a"), Fates.failed("b", "measure", "image-corrupt")), 2));
    }

    @Test
    void staysBelowSixMegabytes() throws IOException {
        List<Fate> fates = new ArrayList<>();
        for (int at = 0; at < 90; at++) {
            fates.add(Fates.kept("k" + at, "Many words. ".repeat(2_000), "alt ".repeat(3_000)));
            fates.add(Fates.rejected("r" + at, "1 drop-small-images", "reason-" + at % 15));
        }

        assertThat(page("barns", fates, 180))
                .hasSizeBetween(3_000_000, 6_000_000)
                .contains("left out to keep this page small");
    }

    @Test
    void isTheSameForTheSameRun() throws IOException {
        String first = page("barns", List.of(Fates.kept("a")), 1);
        ReportPage.write(
                folder.resolve("again.html"),
                Fates.facts("barns", 1),
                Tally.fromJson(Fates.tally(List.of(Fates.kept("a"))).toJson()),
                gallery);

        assertThat(Files.readString(folder.resolve("again.html"))).isEqualTo(first);
    }

    private static String text(String page) {
        return page.replaceAll("(?s)<(style|script|title)>.*?</\\1>", "")
                .replaceAll("<[^>]*>", "")
                .replace("&#39;", "'")
                .replaceAll("[ \n]+", " ");
    }

    private static void parse(String page) throws Exception {
        String markup = page.replaceAll("(?s)<(style|script)>.*?</\\1>", "").replace("<!DOCTYPE html>", "");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(markup)));
    }
}
