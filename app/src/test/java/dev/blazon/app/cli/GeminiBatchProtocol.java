package dev.blazon.app.cli;

import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

record GeminiBatchProtocol() implements BatchProtocol {
    @Override
    public ObjectNode shown(KeptBatch batch, boolean ended, Supplier<String> output) {
        ObjectNode told = JSON.createObjectNode();
        told.put("name", "batches/" + batch.id).put("done", ended);
        ObjectNode metadata = told.putObject("metadata");
        metadata.put("displayName", batch.name);
        metadata.put(
                "state",
                batch.refused ? "BATCH_STATE_FAILED" : ended ? "BATCH_STATE_SUCCEEDED" : "BATCH_STATE_RUNNING");
        metadata.putObject("batchStats").put("requestCount", Integer.toString(batch.questions.size()));
        if (ended && !batch.refused) {
            told.putObject("response").put("responsesFile", "files/" + output.get());
        }
        return told;
    }

    @Override
    public ObjectNode result(String id, Fate fate, String text) {
        ObjectNode line = JSON.createObjectNode().put("key", id);
        switch (fate) {
            case ANSWERED, EMPTY -> line.set("response", message(text));
            case BUSY, EXPIRED -> line.putObject("error").put("code", 14).put("message", "busy");
            case REFUSED -> line.putObject("error").put("code", 3).put("message", "bad");
        }
        return line;
    }

    @Override
    public JsonNode message(String text) {
        return JSON.readTree("""
                {"modelVersion": "served", "candidates": [{"content": {"parts": [{"text": "%s"}]},
                "finishReason": "STOP"}], "usageMetadata": {"promptTokenCount": 1000, "candidatesTokenCount": 100}}
                """.formatted(text));
    }
}
