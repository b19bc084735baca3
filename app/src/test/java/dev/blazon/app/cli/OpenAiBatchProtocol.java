package dev.blazon.app.cli;

import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

record OpenAiBatchProtocol() implements BatchProtocol {
    @Override
    public ObjectNode shown(KeptBatch batch, boolean ended, Supplier<String> output) {
        ObjectNode told = JSON.createObjectNode();
        told.put("id", batch.id).put("object", "batch").put("input_file_id", batch.input);
        told.put("status", batch.refused ? "failed" : ended ? "completed" : "in_progress");
        told.putObject("metadata").put("blazon_file", batch.name);
        told.putObject("request_counts")
                .put("total", batch.questions.size())
                .put("completed", 0)
                .put("failed", 0);
        if (batch.refused) {
            told.putObject("errors")
                    .putArray("data")
                    .addObject()
                    .put("code", "token_limit_exceeded")
                    .put("message", "Enqueued token limit reached.");
        } else if (ended) {
            told.put("output_file_id", output.get());
        }
        return told;
    }

    @Override
    public ObjectNode result(String id, Fate fate, String text) {
        ObjectNode line = JSON.createObjectNode().put("id", "req").put("custom_id", id);
        switch (fate) {
            case ANSWERED, EMPTY ->
                line.putObject("response").put("status_code", 200).set("body", message(text));
            case BUSY -> error(line, 429, "busy");
            case REFUSED -> error(line, 400, "bad");
            case EXPIRED -> line.putNull("response").putObject("error").put("code", "batch_expired");
        }
        return line;
    }

    private static void error(ObjectNode line, int status, String message) {
        line.putObject("response")
                .put("status_code", status)
                .putObject("body")
                .putObject("error")
                .put("message", message);
    }

    @Override
    public JsonNode message(String text) {
        return JSON.readTree("""
                {"model": "served", "choices": [{"message": {"role": "assistant", "content": "%s"},
                "finish_reason": "stop"}], "usage": {"prompt_tokens": 1000, "completion_tokens": 100}}
                """.formatted(text));
    }
}
