package dev.blazon.models.conformance;

import dev.blazon.core.model.AnswerForm;
import dev.blazon.core.model.AnswerSchema;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.core.model.ModelSettings.PicturesAs;
import dev.blazon.core.model.ProviderOptions;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.models.Kinds;
import dev.blazon.models.dialect.Provider;
import dev.blazon.models.testkit.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One case of a file.
record Case(Provider provider, String file, JsonNode json) {
    private static final Path ROOT = Path.of("src/test/resources/conformance");

    static Stream<Case> all() {
        return Stream.of(Provider.values()).flatMap(Case::of);
    }

    private static Stream<Case> of(Provider provider) {
        Path folder = ROOT.resolve(provider.name().toLowerCase(Locale.ROOT));
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream().flatMap(file -> of(provider, file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Stream<Case> of(Provider provider, Path file) {
        String name = file.getFileName().toString();
        return JsonMapper.shared()
                .readTree(file.toFile())
                .path("cases")
                .valueStream()
                .map(json -> new Case(provider, name, json));
    }

    boolean isError() {
        return json.has("error");
    }

    boolean isEmbedding() {
        return json.has("embed");
    }

    ModelSettings settings(String url) {
        JsonNode own = json.path("settings");
        PicturesAs as = PicturesAs.valueOf(own.path("picturesAs").asString("BYTES"));
        ModelSettings plain = ModelSettings.of(Kinds.kind(provider))
                .servedBy(Kinds.kind(provider), Optional.of(url), Optional.of("m"))
                .withApiKeyEnv("KEY");
        return new ModelSettings(
                plain.kind(),
                plain.url(),
                plain.model(),
                plain.temperature(),
                plain.topP(),
                plain.maxTokens(),
                plain.maxTokensAtMost(),
                plain.maxPixels(),
                plain.apiKeyEnv(),
                plain.deadlineSeconds(),
                as,
                own.has("extra") ? new ProviderOptions(own.path("extra").toString()) : ProviderOptions.NONE,
                java.util.OptionalInt.empty());
    }

    Question question() {
        JsonNode asked = json.path("question");
        JsonNode drawn = asked.path("sampling");
        Sampling sampling = new Sampling(
                OptionalDouble.of(drawn.path("temperature").doubleValue()),
                OptionalDouble.of(drawn.path("topP").doubleValue()),
                drawn.path("maxTokens").intValue(),
                OptionalLong.of(drawn.path("seed").longValue()));
        return new Question(
                asked.path("system").stringValueOpt(),
                asked.path("text").stringValue(),
                pictures(asked),
                sampling,
                "case",
                form(asked));
    }

    private static List<Question.Picture> pictures(JsonNode asked) {
        return IntStream.range(0, asked.path("pictures").size())
                .mapToObj(at -> picture(
                        asked.path("pictures").path(at).stringValue(),
                        asked.path("urls").path(at).stringValueOpt()))
                .toList();
    }

    static Question.Picture picture(String bytes, Optional<String> url) {
        Question.Picture plain = Pictures.jpeg(bytes, 640, 480);
        return new Question.Picture(plain.bytes(), plain.header(), url);
    }

    private static AnswerForm form(JsonNode asked) {
        JsonNode schema = asked.path("schema");
        Optional<AnswerSchema> wanted = schema.isObject()
                ? Optional.of(new AnswerSchema(
                        schema.path("name").stringValue(), schema.path("json").toString()))
                : Optional.empty();
        return new AnswerForm(
                wanted,
                AnswerForm.Probabilities.valueOf(asked.path("probabilities").asString("NONE")));
    }

    /// As tests are named.
    @Override
    public String toString() {
        return provider + " " + file + ": " + json.path("name").stringValue();
    }
}
