package dev.blazon.metrics.arena;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Battles in their order, with their models by number.
public final class Battles {
    private final List<String> models;
    private final int[] first;
    private final int[] second;
    private final Battle.Outcome[] outcomes;

    private Battles(List<String> models, int[] first, int[] second, Battle.Outcome[] outcomes) {
        this.models = models;
        this.first = first;
        this.second = second;
        this.outcomes = outcomes;
    }

    public static Battles of(List<Battle> battles) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] first = new int[battles.size()];
        int[] second = new int[battles.size()];
        for (int at = 0; at < first.length; at++) {
            first[at] = number(battles.get(at).first(), numbers);
            second[at] = number(battles.get(at).second(), numbers);
        }
        return new Battles(
                List.copyOf(numbers.keySet()),
                first,
                second,
                battles.stream().map(Battle::outcome).toArray(Battle.Outcome[]::new));
    }

    private static int number(String model, Map<String, Integer> numbers) {
        numbers.putIfAbsent(model, numbers.size());
        return numbers.getOrDefault(model, 0);
    }

    public int size() {
        return first.length;
    }

    /// In the order in which they first appear.
    public List<String> models() {
        return models;
    }

    int first(int battle) {
        return first[battle];
    }

    int second(int battle) {
        return second[battle];
    }

    Battle.Outcome outcome(int battle) {
        return outcomes[battle];
    }
}
