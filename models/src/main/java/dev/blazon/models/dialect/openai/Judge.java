package dev.blazon.models.dialect.openai;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.model.Answer;
import dev.blazon.core.sample.Usage;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.Dialect.Reply;
import dev.blazon.models.dialect.Dialect.Request;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.FaultKind;
import dev.blazon.models.dialect.JsonBody;
import dev.blazon.models.dialect.ServerWords;
import dev.blazon.models.dialect.Statuses;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Judges a reply: an answer, or a fault of one kind. Servers of this dialect agree on few error codes, so their words
/// count too.
final class Judge {
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
    /// A smaller picture would not help against that.
    private static final Pattern TOO_MANY_WANTED = Pattern.compile("max_(completion_)?tokens\\W+is too large");

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

    Attempt judge(Request request, Reply reply) {
        if (reply.status() != 200) {
            return fault(reply.status(), reply.body());
        }
        // some gateways hide a fault in a reply of status 200
        return JsonBody.read(reply.body())
                .map(root -> judge(root, request, reply.body()))
                .orElseGet(() -> answers.noJson(reply.body()));
    }

    private Attempt judge(JsonNode root, Request request, Bytes body) {
        int hidden = hiddenStatus(root);
        return hidden == 0 ? answers.read(root, body, request.form().probabilities()) : fault(hidden, body);
    }

    private static int hiddenStatus(JsonNode root) {
        JsonNode code = root.at("/error/code");
        boolean status = code.isInt() && code.intValue() >= 400 && code.intValue() <= 599;
        return status && !root.has("choices") ? code.intValue() : 0;
    }

    private Attempt fault(int status, Bytes body) {
        String said = ServerWords.lower(body);
        if (status < 500 && status != 429 && mentions(said, UNWILLING)) {
            Answer refused = new Answer(words.of(body), Answer.Finish.REFUSED, Usage.NONE, model);
            return new Attempt.Answered(refused.withDetail(category(body)));
        }
        String detail = "The server answered " + status + " to model '" + model + "': '" + words.of(body) + "'.";
        return Attempt.Faulted.of(kind(status, said), detail);
    }

    private static String category(Bytes body) {
        return JsonBody.read(body)
                .flatMap(root -> ContentFilter.categories(root.at("/error/innererror/content_filter_result")))
                .orElse("content-policy");
    }

    private static FaultKind kind(int status, String said) {
        if (mentions(said, BLIND)) {
            return FaultKind.CANNOT_SEE;
        }
        if ((status == 400 || status == 422)
                && mentions(said, TOO_LONG)
                && !TOO_MANY_WANTED.matcher(said).find()) {
            return FaultKind.TOO_LARGE;
        }
        return status == 429 && said.contains("insufficient_quota") ? FaultKind.QUOTA_SPENT : Statuses.kind(status);
    }

    private static boolean mentions(String said, List<String> words) {
        return words.stream().anyMatch(said::contains);
    }
}
