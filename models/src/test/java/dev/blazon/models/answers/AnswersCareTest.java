package dev.blazon.models.answers;

import static dev.blazon.models.answers.AnswersJournalTest.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Answer.Finish;
import dev.blazon.core.sample.Usage;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Counting, shrinking and exchanging journals.
class AnswersCareTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("answers.db");
    }

    private static Answer answer(String text, Finish finish) {
        return new Answer(text, finish, new Usage(100, 20), "served");
    }

    private void fill() {
        try (AnswersJournal journal = AnswersJournal.open(file())) {
            journal.append(key(1), "a", answer("Ein Bär 🐻\n\0", Finish.COMPLETE));
            journal.append(key(2), "a", answer("no", Finish.REFUSED));
            journal.append(key(3), "b", answer("A long", Finish.CUT_OFF));
            journal.append(key(1), "a", answer("second", Finish.COMPLETE));
        }
    }

    @Test
    void countsAnswersAndTokensOfEachModel() {
        fill();

        Map<String, AnswersBook.Total> totals = AnswersBook.of(file()).totals();

        assertThat(totals).containsOnlyKeys("a", "b");
        assertThat(totals.get("a"))
                .extracting(
                        AnswersBook.Total::answers,
                        AnswersBook.Total::whole,
                        AnswersBook.Total::refused,
                        AnswersBook.Total::cutOff,
                        AnswersBook.Total::inputTokens,
                        AnswersBook.Total::outputTokens)
                .containsExactly(3L, 2L, 1L, 0L, 300L, 60L);
    }

    @Test
    void saysThatThereIsNoJournal() {
        assertThatThrownBy(() -> AnswersBook.of(file()))
                .isInstanceOf(RecipeException.class)
                .hasMessage("[" + file()
                        + "] There is no journal of answers. Give a run folder in which a model was asked.");
    }

    @Test
    void compactionKeepsTheAnswerThatIsUsedAndDropsTheOthers() {
        fill();

        AnswersCompaction.Result result = AnswersCompaction.compact(file(), Set.of(), Set.of());

        assertThat(result.kept()).isEqualTo(3);
        assertThat(result.removed()).isEqualTo(1);
        try (AnswersJournal journal = AnswersJournal.open(file())) {
            assertThat(journal.find(key(1))).contains(answer("Ein Bär 🐻\n\0", Finish.COMPLETE));
            assertThat(journal.size()).isEqualTo(3);
        }
    }

    @Test
    void compactionForgetsUnwantedEndingsAndModels() {
        fill();

        AnswersCompaction.Result result = AnswersCompaction.compact(file(), Set.of(Finish.REFUSED), Set.of("b"));

        assertThat(result.kept()).isEqualTo(1);
        try (AnswersJournal journal = AnswersJournal.open(file())) {
            assertThat(journal.find(key(1))).isPresent();
            assertThat(journal.find(key(2))).isEmpty();
            assertThat(journal.find(key(3))).isEmpty();
            journal.append(key(2), "a", answer("yes", Finish.COMPLETE));
            assertThat(journal.find(key(2))).contains(answer("yes", Finish.COMPLETE));
        }
    }

    @Test
    void compactionGivesTheSpaceBack() {
        try (AnswersJournal journal = AnswersJournal.open(file())) {
            IntStream.range(0, 200)
                    .forEach(number -> journal.append(key(number), "a", answer("word ".repeat(500), Finish.COMPLETE)));
        }
        AnswersCompaction.Result result = AnswersCompaction.compact(file(), Set.of(), Set.of("a"));

        assertThat(result.bytesBefore()).isGreaterThan(400_000);
        assertThat(result.bytesAfter()).isLessThan(50_000);
    }

    @Test
    void compactionLeavesAJournalInUseAlone() {
        try (AnswersJournal journal = AnswersJournal.open(file())) {
            journal.append(key(1), "a", answer("x", Finish.COMPLETE));

            assertThatThrownBy(() -> AnswersCompaction.compact(file(), Set.of(), Set.of("a")))
                    .isInstanceOf(RecipeException.class)
                    .hasMessage("[" + file() + "] A run is using this journal of answers. Wait for it to end.");
            assertThat(journal.find(key(1))).isPresent();
            journal.append(key(2), "a", answer("y", Finish.COMPLETE));
        }
    }

    @Test
    void whatIsExportedIsImportedAlike() {
        fill();
        for (String name : List.of("out.jsonl", "out.jsonl.gz")) {
            Path out = folder.resolve(name);
            Path other = folder.resolve(name + ".db");

            assertThat(AnswersExchange.export(file(), out)).isEqualTo(4);
            try (AnswersJournal journal = AnswersJournal.open(other)) {
                journal.append(key(3), "b", answer("mine", Finish.COMPLETE));
            }
            AnswersExchange.Imported imported = AnswersExchange.take(out, other);

            assertThat(imported.added() + imported.known()).isEqualTo(4);
            assertThat(out.resolveSibling(name + ".part")).doesNotExist();
            try (AnswersJournal journal = AnswersJournal.open(other)) {
                assertThat(journal.find(key(1))).contains(answer("Ein Bär 🐻\n\0", Finish.COMPLETE));
                assertThat(journal.find(key(2))).contains(answer("no", Finish.REFUSED));
                assertThat(journal.find(key(3))).contains(answer("mine", Finish.COMPLETE));
            }
        }
    }

    @Test
    void namesTheLineThatIsNoAnswer() throws Exception {
        String head = "{\"format\":\"blazon-answers\",\"version\":1}\n";
        refuses("", "line 1", "the first line does not name the format 'blazon-answers'");
        refuses("{\"format\":\"blazon-answers\",\"version\":2}\n", "line 1", "version is 2, must be 1");
        refuses(head + "\n", "line 2", "no answer: a key has 0 bytes, must have 32");
        refuses(head + "{\"key\":", "line 2", "no JSON");
        refuses(head + "{\"key\":\"00ff\"}\n", "line 2", "no answer: a key has 2 bytes, must have 32");
    }

    private void refuses(String text, String line, String why) throws Exception {
        Path in = folder.resolve("in.jsonl");
        Files.writeString(in, text);

        assertThatThrownBy(() -> AnswersExchange.take(in, file()))
                .isInstanceOf(RecipeException.class)
                .hasMessage("[" + in + " " + line + "] Not an export of answers: " + why
                        + ". Give a file of 'answers export'.");
    }

    @Test
    void refusesALineThatWouldFillTheMemory() throws Exception {
        Path in = folder.resolve("bomb.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(in))) {
            byte[] megabyte = "a".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            for (int at = 0; at < 20; at++) {
                out.write(megabyte);
            }
        }

        assertThatThrownBy(() -> AnswersExchange.take(in, file()))
                .hasMessageContaining("longer than 16777216 characters");
    }
}
