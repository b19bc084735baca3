package dev.blazon.models.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Answer.Finish;
import dev.blazon.core.model.TokenProbabilities;
import dev.blazon.core.sample.Usage;
import dev.blazon.models.testkit.Pictures;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersJournalTest {
    private static final Answer ANSWER = new Answer("Ein Bär 🐻\n\0", Finish.CUT_OFF, new Usage(12, 3), "served");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("run").resolve("answers.sqlite");
    }

    static QuestionKey key(int number) {
        return QuestionKey.of("m", Integer.toString(number), Pictures.about(Pictures.jpeg("x", 8, 8)));
    }

    @Test
    void bringsBackAllThatAnAnswerTells() {
        Answer whole = new Answer(
                "x",
                Finish.REFUSED,
                new Usage(12, 3, 8, 2),
                "served",
                Optional.of("violence"),
                Optional.of(new TokenProbabilities(-0.5, List.of(new TokenProbabilities.Token(" x", -0.5)))));

        assertThat(AnswerText.decode(AnswerText.encode(whole))).isEqualTo(whole);
        assertThat(AnswerText.encode(new Answer("x", Finish.COMPLETE, new Usage(1, 2), "m")))
                .isEqualTo("{\"text\":\"x\",\"finish\":\"complete\",\"input\":1,\"output\":2,\"model\":\"m\"}");
    }

    @Test
    void givesBackWhatWasAppendedAlsoAfterReopening() {
        try (AnswersJournal journal = AnswersJournal.open(file())) {
            journal.append(key(1), "m", ANSWER);
            assertThat(journal.find(key(1))).contains(ANSWER);
        }
        try (AnswersJournal journal = AnswersJournal.open(file())) {
            assertThat(journal.find(key(1))).contains(ANSWER);
            assertThat(journal.find(key(2))).isEmpty();
            assertThat(journal.size()).isEqualTo(1);
        }
    }

    @Test
    void keepsTheFirstOfTwoAnswers() {
        try (AnswersJournal journal = AnswersJournal.open(file())) {
            journal.append(key(1), "m", ANSWER);
            journal.append(key(1), "m", new Answer("other", Finish.COMPLETE, Usage.NONE, "served"));

            assertThat(journal.find(key(1))).contains(ANSWER);
        }
    }

    @Test
    void takesAppendsFromManyThreads() throws Exception {
        try (AnswersJournal journal = AnswersJournal.open(file());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> appends = IntStream.range(0, 3000)
                    .<Future<?>>mapToObj(number -> threads.submit(() -> journal.append(key(number), "m", ANSWER)))
                    .toList();
            for (Future<?> append : appends) {
                append.get();
            }
            assertThat(journal.size()).isEqualTo(3000);
            assertThat(IntStream.range(0, 3000)
                            .allMatch(number -> journal.find(key(number)).isPresent()))
                    .isTrue();
        }
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void refusesANewerFormat() throws Exception {
        AnswersJournal.open(file()).close();
        execute("PRAGMA user_version = 2");

        assertThatThrownBy(() -> AnswersJournal.open(file()))
                .isInstanceOf(StorageException.class)
                .hasMessage("[" + file() + "] The journal of answers has format 2, this Blazon knows formats up to 1."
                        + " Use the newer Blazon or another output folder.");
    }

    @Test
    void refusesADatabaseOfSomethingElse() throws Exception {
        Files.createDirectories(file().getParent());
        execute("CREATE TABLE songs (name TEXT)");

        assertThatThrownBy(() -> AnswersJournal.open(file()))
                .hasMessage("[" + file() + "] The file is a database of something else. Name another file.");
    }

    @Test
    void refusesWhatIsNoDatabase() throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "These are not the bytes of a database. ".repeat(100));

        assertThatThrownBy(() -> AnswersJournal.open(file()))
                .hasMessage(
                        "[" + file() + "] The journal of answers cannot be opened:"
                                + " '[SQLITE_NOTADB] File opened that is not a database file (file is not a database)'."
                                + " Check disk and permissions; a damaged journal can be moved away, its answers are then paid again.");
    }

    @Test
    void tellsWhichRowIsDamaged() throws Exception {
        try (AnswersJournal journal = AnswersJournal.open(file())) {
            journal.append(key(1), "m", ANSWER);
        }
        execute("UPDATE answers SET answer = '{\"text\":'");

        try (AnswersJournal journal = AnswersJournal.open(file())) {
            assertThatThrownBy(() -> journal.find(key(1)))
                    .isInstanceOf(StorageException.class)
                    .hasMessageStartingWith("[" + file() + "] The journal of answers is damaged in row 1: '");
        }
    }

    @Test
    void refusesToAppendAfterClosing() {
        AnswersJournal journal = AnswersJournal.open(file());
        journal.close();

        assertThatThrownBy(() -> journal.append(key(1), "m", ANSWER))
                .hasMessage("The journal of answers is closed. Append before closing.");
    }

    @Test
    void holdsEveryAcknowledgedAnswerAfterKill() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendForEver.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Integer> acknowledged = acknowledged(child, 500);
        child.destroyForcibly().waitFor();

        try (AnswersJournal journal = AnswersJournal.open(file())) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(500);
            assertThat(acknowledged)
                    .allMatch(number -> journal.find(key(number)).isPresent());
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("PRAGMA integrity_check").getString(1))
                    .isEqualTo("ok");
        }
    }

    private static List<Integer> acknowledged(Process child, int count) throws IOException {
        BufferedReader lines = child.inputReader(StandardCharsets.UTF_8);
        return lines.lines().limit(count).map(Integer::valueOf).toList();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
