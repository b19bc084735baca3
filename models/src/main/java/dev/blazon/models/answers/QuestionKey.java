package dev.blazon.models.answers;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.model.AnswerForm;
import dev.blazon.core.model.AnswerSchema;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What identifies an answer: the SHA-256 of everything that determines it. Not the server's address, so that a run can
/// move to another machine, and not who asks.
///
/// @param digest 32 bytes
public record QuestionKey(Bytes digest) {
    private static final String VERSION = "blazon-question-1";

    /// @param model its name on the server
    /// @param treatment what happens to a question on its way to the model
    public static QuestionKey of(String model, String treatment, Question question) {
        List<String> parts = List.of(
                VERSION,
                model,
                treatment,
                question.system().map(text -> "+" + text).orElse("-"),
                question.text(),
                sampling(question.sampling()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String part : parts) {
                write(out, part);
            }
            for (Question.Picture picture : question.pictures()) {
                write(out, picture.header().sha256());
            }
            form(out, question.form());
        } catch (IOException fault) {
            throw new UncheckedIOException("Memory cannot fail", fault);
        }
        return new QuestionKey(Bytes.wrap(sha256(bytes.toByteArray())));
    }

    /// A key as it is kept.
    ///
    /// @throws IllegalArgumentException when it has another length
    public static QuestionKey ofDigest(byte[] digest) {
        if (digest.length != 32) {
            throw new IllegalArgumentException("a key has " + digest.length + " bytes, must have 32");
        }
        return new QuestionKey(Bytes.wrap(digest));
    }

    /// In 64 hex digits.
    public String hex() {
        return HexFormat.of().formatHex(digest.shared());
    }

    /// Nothing for plain text, so that questions from before there were forms keep their keys.
    private static void form(DataOutputStream out, AnswerForm form) throws IOException {
        if (form.schema().isPresent()) {
            AnswerSchema schema = form.schema().get();
            write(out, "schema " + schema.name());
            write(out, schema.json());
        }
        switch (form.probabilities()) {
            case NONE -> {
                // as if there were no such wish
            }
            case MEAN -> write(out, "probabilities mean");
            case EACH -> write(out, "probabilities each");
        }
    }

    /// With its length, so that no two lists of parts give the same bytes.
    private static void write(DataOutputStream out, String part) throws IOException {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /// Spelled out here, because the text in provenance may change its form and the key must not.
    private static String sampling(Sampling sampling) {
        StringBuilder text = new StringBuilder();
        sampling.temperature().ifPresent(value -> text.append("temperature ").append(value));
        sampling.topP().ifPresent(value -> text.append(" top-p ").append(value));
        sampling.seed().ifPresent(value -> text.append(" seed ").append(value));
        return text.append(" max-tokens ").append(sampling.maxTokens()).toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every Java has SHA-256", fault);
        }
    }

    /// The first eight bytes: a hash by itself.
    public long head() {
        return digest.buffer().getLong();
    }
}
