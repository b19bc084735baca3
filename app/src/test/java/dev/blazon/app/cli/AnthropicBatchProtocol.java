package dev.blazon.app.cli;

import java.time.Instant;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// It names no file of results, and no batch is turned away as a whole once it is made.
record AnthropicBatchProtocol() implements BatchProtocol {
    @Override
    public ObjectNode shown(KeptBatch batch, boolean ended, Supplier<String> output) {
        ObjectNode told = JSON.createObjectNode();
        told.put("id", batch.id)
                .put("type", "message_batch")
                .put("created_at", Instant.now().toString());
        told.put("processing_status", ended ? "ended" : "in_progress");
        told.putObject("request_counts").put(ended ? "succeeded" : "processing", batch.questions.size());
        return told;
    }

    @Override
    public ObjectNode result(String id, Fate fate, String text) {
        ObjectNode line = JSON.createObjectNode().put("custom_id", id);
        ObjectNode result = line.putObject("result");
        switch (fate) {
            case ANSWERED, EMPTY -> result.put("type", "succeeded").set("message", message(text));
            case BUSY -> error(result, "overloaded_error");
            case REFUSED -> error(result, "invalid_request_error");
            case EXPIRED -> result.put("type", "expired");
        }
        return line;
    }

    private static void error(ObjectNode result, String type) {
        result.put("type", "errored")
                .putObject("error")
                .put("type", "error")
                .putObject("error")
                .put("type", type)
                .put("message", "no");
    }

    @Override
    public JsonNode message(String text) {
        return JSON.readTree("""
                {"type": "message", "model": "served", "content": [{"type": "text", "text": "%s"}],
                "stop_reason": "end_turn", "usage": {"input_tokens": 1000, "output_tokens": 100}}
                """.formatted(text));
    }
}
