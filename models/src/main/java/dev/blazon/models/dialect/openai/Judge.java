package dev.blazon.models.dialect.openai;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.model.Answer;
import dev.blazon.core.sample.Usage;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.Dialect.Reply;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.FaultKind;
import dev.blazon.models.dialect.ServerWords;
import dev.blazon.models.dialect.Statuses;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Judges a reply: an answer, or a fault of one kind. Servers of this dialect agree on few error codes, so their words
/// count too.
final class Judge {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> TOO_LONG = List.of(
            "context length",
            "context_length",
            "context size",
            "maximum context",
            "maximum model length",
            "max_model_len",
            "prompt is too long",
            "too many tokens",
            "too large",
            "image size",
            "image dimension",
            "pixels");
    private static final List<String> BLIND = List.of(
            "image input is not supported",
            "not a multimodal model",
            "does not support image",
            "missing data required for image input");
    private static final List<String> UNWILLING =
            List.of("content_filter", "content_policy", "content policy", "moderation", "responsibleaipolicy");

    private final String model;
    private final ServerWords words;
    private final ReplyReader answers;

    Judge(DialectSettings settings) {
        this.model = settings.model();
        this.words = settings.words();
        this.answers = new ReplyReader(settings);
    }

    Attempt judge(Reply reply) {
        if (reply.status() != 200) {
            return fault(reply.status(), reply.body());
        }
        // some gateways hide a fault in a reply of status 200
        int hidden = hiddenStatus(reply.body());
        return hidden == 0 ? answers.read(reply.body()) : fault(hidden, reply.body());
    }

    private static int hiddenStatus(Bytes body) {
        try {
            JsonNode root = JSON.readTree(body.shared());
            JsonNode code = root.at("/error/code");
            boolean status = code.isInt() && code.intValue() >= 400 && code.intValue() <= 599;
            return status && !root.has("choices") ? code.intValue() : 0;
        } catch (JacksonException _) {
            return 0;
        }
    }

    private Attempt fault(int status, Bytes body) {
        String said = ServerWords.lower(body);
        if (status < 500 && status != 429 && mentions(said, UNWILLING)) {
            return new Attempt.Answered(new Answer(words.of(body), Answer.Finish.REFUSED, Usage.NONE, model));
        }
        String detail = "The server answered " + status + " to model '" + model + "': '" + words.of(body) + "'.";
        return Attempt.Faulted.of(kind(status, said), detail);
    }

    private static FaultKind kind(int status, String said) {
        if (mentions(said, BLIND)) {
            return FaultKind.CANNOT_SEE;
        }
        if ((status == 400 || status == 422) && mentions(said, TOO_LONG)) {
            return FaultKind.TOO_LARGE;
        }
        return status == 429 && said.contains("insufficient_quota") ? FaultKind.QUOTA_SPENT : Statuses.kind(status);
    }

    private static boolean mentions(String said, List<String> words) {
        return words.stream().anyMatch(said::contains);
    }
}
