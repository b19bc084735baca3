package dev.blazon.engine.report.card;

import dev.blazon.engine.report.RunFacts;
import dev.blazon.engine.report.Tally;
import dev.blazon.engine.report.html.Figures;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;

/// What the data cannot be relied on for, where they come from, and who may use them.
final class RightsSection {
    private static final String MEASURED_FACTS = "blazon-measured-facts";

    private RightsSection() {}

    static void limits(CardText card, RunFacts facts, Tally tally) {
        card.heading("Known limits");
        boolean isMeasured = tally.models().published().largestFirst().stream()
                .anyMatch(model -> model.name().startsWith(MEASURED_FACTS));
        if (isMeasured) {
            card.line("- Captions written by `" + MEASURED_FACTS + "…` state what was measured (size, colours, tone,"
                    + " medium, text found) and what the web said. They do not name the objects in a picture.");
        }
        card.line("- Captions are written by programs. They can be wrong, leave things out, or repeat what the alt text"
                + " claims. No person checked them in this run.");
        long without = tally.fates().kept() - tally.texts().captionWords().count();
        if (without > 0) {
            card.line("- " + Figures.counted(without, "kept sample") + " without a published caption.");
        }
        card.line("- The samples went through " + steps(facts) + ". What none of these looks for (unsafe or private"
                + " content, duplicates, watermarks) nobody looked for in this run.");
        facts.warnings().forEach(warning -> card.line("- " + Markdown.text(warning)));
    }

    private static String steps(RunFacts facts) {
        return facts.recipe().steps().stream().map(Markdown::code).collect(Collectors.joining(", "));
    }

    static void provenance(CardText card, RunFacts facts) {
        card.heading("Provenance");
        card.line("- Source: " + Markdown.text(facts.source()));
        card.line("- Date: " + facts.started().atZone(ZoneOffset.UTC).toLocalDate());
        for (Map.Entry<String, String> model : facts.models().entrySet()) {
            card.line("- Model " + Markdown.code(model.getKey()) + ": " + Markdown.code(model.getValue()));
        }
        card.line("- Where a sample comes from stands in `url`, `image_path` and the source's own columns, as far as"
                + " the source told.");
    }

    static void licence(CardText card, RunFacts facts) {
        card.heading("Licence");
        card.line(facts.licence()
                .map(told -> "The publisher states " + Markdown.code(told) + " for the captions and the metadata.")
                .orElse(
                        "No licence was stated for this dataset, and Blazon does not guess one: ask its publisher before"
                                + " you use it."));
        card.line("\nThe pictures and alt texts belong to their sources and keep their licences and their need of"
                + " attribution; a caption's licence does not change a picture's. Captions written by a model may also"
                + " be bound by that model's terms.");
    }
}
