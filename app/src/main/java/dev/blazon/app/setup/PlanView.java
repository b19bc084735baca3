package dev.blazon.app.setup;

import dev.blazon.app.bind.BoundModels;
import dev.blazon.app.shelf.LoadedRecipe;
import dev.blazon.core.model.TextReader;
import dev.blazon.core.recipe.RecipePrinter;
import dev.blazon.core.recipe.Step;
import dev.blazon.core.store.Shard;
import dev.blazon.core.store.Source;
import dev.blazon.engine.stage.Stage;
import dev.blazon.formats.row.KeptColumns;
import dev.blazon.formats.row.KeptLayout;
import dev.blazon.formats.row.RowColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A plan as shown to people and programs.
///
/// @param samples absent when the source does not tell without being read
/// @param stages in which the steps are run: a step that must know all samples begins a new one
/// @param models what stands behind each name of the recipe
/// @param textReader what reads text in pictures; `none` without
/// @param columns of the output table
public record PlanView(
        String recipe,
        int version,
        String summary,
        String source,
        int shards,
        Optional<Long> samples,
        int stages,
        List<StepView> steps,
        Map<String, String> models,
        String textReader,
        Optional<String> publishes,
        String format,
        List<String> columns) {

    public PlanView {
        steps = List.copyOf(steps);
        models = new LinkedHashMap<>(models);
        columns = List.copyOf(columns);
    }

    /// One step with every option that has a value, defaults included.
    public record StepView(int number, String operator, Map<String, String> options) {
        public StepView {
            options = new LinkedHashMap<>(options);
        }

        static StepView of(Step step) {
            return new StepView(step.number(), step.id(), RecipePrinter.options(step.operator()));
        }

        String asText() {
            List<String> lines = new ArrayList<>();
            lines.add("  " + number + " " + operator);
            options.forEach((name, value) -> lines.add("      " + name + ": " + value));
            return String.join("\n", lines);
        }
    }

    public static PlanView of(
            LoadedRecipe loaded,
            Source source,
            BoundModels models,
            OutputChoice output,
            Optional<TextReader> textReader) {
        Map<String, String> described = new LinkedHashMap<>();
        models.byName().forEach((name, bound) -> described.put(name, bound.described()));
        List<Shard> shards = source.shards();
        return new PlanView(
                loaded.recipe().name(),
                loaded.recipe().version(),
                loaded.recipe().summary(),
                source.description(),
                shards.size(),
                samples(shards),
                Stage.cut(loaded.recipe().steps()).size(),
                loaded.recipe().steps().stream().map(StepView::of).toList(),
                described,
                textReader.map(TextReader::signature).orElse("none"),
                loaded.recipe().publishes(),
                output.described(),
                columns(loaded, source, output));
    }

    private static Optional<Long> samples(List<Shard> shards) {
        long sum = 0;
        for (Shard shard : shards) {
            OptionalLong samples = shard.samples();
            if (samples.isEmpty()) {
                return Optional.empty();
            }
            sum += samples.getAsLong();
        }
        return Optional.of(sum);
    }

    private static List<String> columns(LoadedRecipe loaded, Source source, OutputChoice output) {
        KeptLayout layout = new KeptLayout(
                loaded.recipe().publishes(),
                source.originColumns(),
                output.embedImages(),
                loaded.recipe().name());
        return KeptColumns.table(layout).stream().map(RowColumn::name).toList();
    }

    public String asText() {
        List<String> lines = new ArrayList<>();
        lines.add("recipe   " + recipe + " version " + version + ": " + summary);
        lines.add("source   " + source);
        lines.add("shards   " + count(shards)
                + samples.map(number -> ", " + count(number) + " samples")
                        .orElse("; samples are counted as they are read"));
        models.forEach((name, behind) -> lines.add("model    " + name + ": " + behind));
        lines.add("ocr      " + textReader);
        lines.add(
                stages == 1
                        ? "steps"
                        : "steps    in " + stages + " stages, because a step must know all samples first");
        steps.forEach(step -> lines.add(step.asText()));
        lines.add("output   " + format
                + publishes
                        .map(name -> ", caption '" + name + "' is published as vlm_caption")
                        .orElse(""));
        lines.add("columns  " + String.join(", ", columns));
        return String.join("\n", lines);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
