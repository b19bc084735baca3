package dev.blazon.core.fault;

import java.util.List;
import java.util.stream.Collectors;

/// The user's recipe, option or argument is wrong; nothing ran. Holds every problem found, not only the first.
public final class RecipeException extends BlazonException {
    private final transient List<Problem> problems;

    public RecipeException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public RecipeException(String place, String text) {
        this(List.of(new Problem(place, text)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
