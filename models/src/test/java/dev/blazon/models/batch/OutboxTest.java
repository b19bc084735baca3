package dev.blazon.models.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.model.AnswerForm;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.core.model.ModelSettings.PicturesAs;
import dev.blazon.core.model.ProviderOptions;
import dev.blazon.models.answers.QuestionKey;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.DialectSettings.Order;
import dev.blazon.models.dialect.PicturePreparer;
import dev.blazon.models.dialect.Provider;
import dev.blazon.models.dialect.openai.OpenAiDialect;
import dev.blazon.models.endpoint.Endpoint;
import dev.blazon.models.endpoint.EndpointSetup;
import dev.blazon.models.money.BatchTill;
import dev.blazon.models.money.Caps;
import dev.blazon.models.money.PriceTable;
import dev.blazon.models.money.Spending;
import dev.blazon.models.testkit.Pictures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Questions are cut into files by the provider's bytes, in each provider's framing.
final class OutboxTest {
    private static final int MOST_BYTES = 2_000;
    private static final int QUESTIONS = 200;

    @TempDir
    private Path folder;

    private Outbox outbox(Provider provider, Batches.Limits limits) {
        EndpointSetup setup = EndpointSetup.of(
                Endpoint.parse("http://127.0.0.1:9/v1", Optional.empty()),
                "m",
                ModelSettings.of(ModelSettings.Kind.OPENAI));
        Dialect dialect = OpenAiDialect.of(
                "127.0.0.1",
                new DialectSettings(
                        "m",
                        Order.TEXT_FIRST,
                        PicturesAs.BYTES,
                        ProviderOptions.NONE,
                        new PicturePreparer(Pictures.codec()),
                        setup.endpoint().words()));
        BatchWire wire = new BatchWire(setup.endpoint(), dialect.headers(), Thread::sleep);
        BatchTill till = Spending.of(PriceTable.NONE, Caps.NONE).batchTill("m", true, 1);
        return new Outbox(
                folder, new Lane("m", setup, dialect, Batches.of(provider, wire, "m"), till), limits, "blazon");
    }

    private static QuestionKey key(int number) {
        return QuestionKey.ofDigest(ByteBuffer.allocate(32).putInt(number).array());
    }

    /// A body of so many bytes; letters outside of ASCII have two.
    private static boolean add(Outbox outbox, int number, int size) {
        String text = "é".repeat((size - 10) / 2) + "x".repeat(size % 2);
        Bytes body = Bytes.wrap(("{\"q\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8));
        return outbox.add(
                key(number), new Dialect.Request("/chat/completions", body, AnswerForm.TEXT), BatchTill.Most.NOTHING);
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void noFileIsLargerThanTheProviderTakesAndEachIsWhole(Provider provider) throws IOException {
        Outbox outbox = outbox(provider, new Batches.Limits(Integer.MAX_VALUE, MOST_BYTES));
        Random random = new Random(20260105);
        for (int number = 0; number < QUESTIONS; number++) {
            assertThat(add(outbox, number, 20 + random.nextInt(700))).isTrue();
        }

        List<BatchFile> files = outbox.sealed();

        List<String> ids = new ArrayList<>();
        for (BatchFile file : files) {
            assertThat(Files.size(folder.resolve(file.name()))).isLessThanOrEqualTo(MOST_BYTES);
            List<JsonNode> questions = questions(provider, folder.resolve(file.name()));
            assertThat(questions).hasSize((int) file.questions());
            List<String> inFile = questions.stream().map(OutboxTest::id).toList();
            assertThat(inFile).isEqualTo(kept(file));
            ids.addAll(inFile);
        }
        assertThat(ids)
                .isEqualTo(Stream.iterate(0, number -> number + 1)
                        .limit(QUESTIONS)
                        .map(number -> key(number).hex())
                        .toList());
        assertThat(files).as("cut no finer than needed").hasSizeLessThan(QUESTIONS / 3);
    }

    /// The last byte that fits is used.
    @ParameterizedTest
    @EnumSource(Provider.class)
    void aFileIsFilledToItsLastByte(Provider provider) throws IOException {
        Outbox probe = outbox(provider, new Batches.Limits(Integer.MAX_VALUE, MOST_BYTES));
        add(probe, 1, 400);
        add(probe, 2, 400);
        long exact = Files.size(folder.resolve(probe.sealed().getFirst().name()));

        Outbox fits = outbox(provider, new Batches.Limits(Integer.MAX_VALUE, exact));
        add(fits, 1, 400);
        add(fits, 2, 400);
        assertThat(fits.sealed()).hasSize(1);

        Outbox tight = outbox(provider, new Batches.Limits(Integer.MAX_VALUE, exact - 1));
        add(tight, 1, 400);
        add(tight, 2, 400);
        assertThat(tight.sealed()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Provider.class)
    void aQuestionLargerThanAWholeFileIsLeftOut(Provider provider) throws IOException {
        Outbox outbox = outbox(provider, new Batches.Limits(Integer.MAX_VALUE, MOST_BYTES));

        assertThat(add(outbox, 1, MOST_BYTES)).isFalse();
        assertThat(outbox.sealed()).isEmpty();
        assertThat(add(outbox, 2, 300)).isTrue();
        assertThat(add(outbox, 3, 10 * MOST_BYTES)).isFalse();
        assertThat(add(outbox, 4, 300)).isTrue();

        List<BatchFile> files = outbox.sealed();
        assertThat(files).hasSize(1);
        assertThat(questions(provider, folder.resolve(files.getFirst().name())))
                .extracting(OutboxTest::id)
                .containsExactly(key(2).hex(), key(4).hex());
    }

    private List<String> kept(BatchFile file) throws IOException {
        try (Stream<String> lines = Files.lines(Outbox.keys(folder, file.name()))) {
            return lines.map(line -> line.split(" ")[0]).toList();
        }
    }

    private static List<JsonNode> questions(Provider provider, Path file) throws IOException {
        String text = Files.readString(file);
        return switch (provider) {
            case OPENAI, GEMINI ->
                text.lines().map(JsonMapper.shared()::readTree).toList();
            case ANTHROPIC ->
                JsonMapper.shared()
                        .readTree(text)
                        .path("requests")
                        .valueStream()
                        .toList();
        };
    }

    private static String id(JsonNode question) {
        return question.path("custom_id").asString(question.path("key").asString(""));
    }
}
