package dev.blazon.app.cli;

import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a provider says of batches and in answers, after its public reference.
sealed interface BatchProtocol permits OpenAiBatchProtocol, AnthropicBatchProtocol, GeminiBatchProtocol {
    JsonMapper JSON = JsonMapper.shared();

    /// What becomes of a question in a batch.
    enum Fate {
        ANSWERED,
        EMPTY,
        BUSY,
        REFUSED,
        EXPIRED
    }

    /// The one whose path it is.
    static BatchProtocol at(String path) {
        if (path.startsWith("/v1/messages")) {
            return new AnthropicBatchProtocol();
        }
        return path.startsWith("/v1beta") ? new GeminiBatchProtocol() : new OpenAiBatchProtocol();
    }

    /// How a batch stands.
    ///
    /// @param output the file of results, which is made when it is asked for
    ObjectNode shown(KeptBatch batch, boolean ended, Supplier<String> output);

    /// A line of the results.
    ObjectNode result(String id, Fate fate, String text);

    /// An answer with a text.
    JsonNode message(String text);
}
