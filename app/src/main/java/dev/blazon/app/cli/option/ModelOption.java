package dev.blazon.app.cli.option;

import dev.blazon.core.fault.Problem;
import dev.blazon.core.fault.RecipeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Reads `--model NAME=URL`.
public final class ModelOption {

    private ModelOption() {}

    public static SequencedMap<String, String> parse(List<String> given) {
        SequencedMap<String, String> models = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String text : given) {
            int sign = text.indexOf('=');
            if (sign < 1 || sign == text.length() - 1) {
                problems.add(new Problem("--model", "'" + text
                        + "' is not NAME=URL. Write it as captioner=http://localhost:8000/v1 or captioner=facts."));
            } else {
                models.put(text.substring(0, sign), text.substring(sign + 1));
            }
        }
        if (!problems.isEmpty()) {
            throw new RecipeException(problems);
        }
        return models;
    }
}
