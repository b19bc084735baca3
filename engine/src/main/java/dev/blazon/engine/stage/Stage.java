package dev.blazon.engine.stage;

import dev.blazon.core.operator.DatasetWide;
import dev.blazon.core.recipe.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Steps that a sample goes through without waiting for others.
///
/// @param number from 1
/// @param of stages of the recipe
/// @param steps in order; those of a later stage begin with the dataset-wide step that can now decide
/// @param survey the dataset-wide step that looks at every sample at the stage's end; absent in the last stage
public record Stage(int number, int of, List<Step> steps, Optional<Step> survey) {

    public Stage {
        steps = List.copyOf(steps);
    }

    /// A recipe without dataset-wide steps is one stage.
    public static List<Stage> cut(List<Step> steps) {
        List<Integer> cuts = new ArrayList<>();
        for (int index = 0; index < steps.size(); index++) {
            if (steps.get(index).operator() instanceof DatasetWide) {
                cuts.add(index);
            }
        }
        List<Stage> stages = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            stages.add(new Stage(
                    stages.size() + 1, cuts.size() + 1, steps.subList(from, cut), Optional.of(steps.get(cut))));
            from = cut;
        }
        stages.add(new Stage(stages.size() + 1, cuts.size() + 1, steps.subList(from, steps.size()), Optional.empty()));
        return List.copyOf(stages);
    }

    public boolean isLast() {
        return survey.isEmpty();
    }

    /// As people read it: `stage 1 of 2`.
    public String described() {
        return "stage " + number + " of " + of;
    }
}
