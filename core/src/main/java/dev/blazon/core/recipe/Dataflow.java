package dev.blazon.core.recipe;

import dev.blazon.core.fault.Problem;
import dev.blazon.core.operator.Catalogue;
import dev.blazon.core.operator.Operator;
import dev.blazon.core.operator.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Checks that each step reads only what the source gives or a step before it writes.
final class Dataflow {
    private final List<Step> steps;
    private final List<Step> checked;
    private final Catalogue catalogue;
    private final List<Problem> problems;

    /// @param checked the first of the steps; behind a step that could not be made nobody knows what was written
    Dataflow(List<Step> checked, List<Step> steps, Catalogue catalogue, List<Problem> problems) {
        this.checked = checked;
        this.steps = steps;
        this.catalogue = catalogue;
        this.problems = problems;
    }

    void check() {
        Set<Part> written = new HashSet<>();
        for (Step step : checked) {
            step.operator().reads().stream()
                    .filter(part -> !(part instanceof Part.Given) && !written.contains(part))
                    .sorted(java.util.Comparator.comparing(Part::described))
                    .forEach(part -> missing(step, part));
            written.addAll(step.operator().writes());
        }
    }

    private void missing(Step step, Part part) {
        String later = steps.stream()
                .filter(other -> other.operator().writes().contains(part))
                .map(other ->
                        " Step " + other.number() + " (" + other.id() + ") writes it: move that step before this one.")
                .findFirst()
                .orElseGet(() -> advice(part));
        problems.add(new Problem(
                step.place() + " step " + step.id(),
                "Reads " + part.described() + ", which no step before it writes." + later));
    }

    private String advice(Part part) {
        String writers = catalogue.ids().stream()
                .filter(id -> couldWrite(id, part))
                .map(id -> "'" + id + "'")
                .collect(Collectors.joining(" or "));
        return writers.isEmpty() ? "" : " Add a step such as " + writers + " before it.";
    }

    /// By the default options of the operator, or by the kind of part that it writes.
    private boolean couldWrite(String id, Part part) {
        return catalogue
                .find(id)
                .flatMap(Binder::defaults)
                .map(Operator::writes)
                .map(parts -> parts.stream().anyMatch(written -> written.getClass() == part.getClass()))
                .orElse(false);
    }
}
