package dev.blazon.app.cli;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A batch as the [BatchServer] keeps it.
final class KeptBatch {
    final String id;
    final String name;
    final String input;
    final Map<String, JsonNode> questions;
    int looks;
    boolean refused;
    String output = "";

    KeptBatch(String id, String name, String input, Map<String, JsonNode> questions) {
        this.id = id;
        this.name = name;
        this.input = input;
        this.questions = questions;
    }
}
