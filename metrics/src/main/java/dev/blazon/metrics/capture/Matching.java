package dev.blazon.metrics.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/// Matches two lists one to one, greedily in their order, and adds what vectors say of the rest.
///
/// @param hypothesis matched members of the first list, in part by vectors
/// @param reference of the second
record Matching(double hypothesis, double reference) {

    /// @param stages how members may match, the surest first
    /// @param text of a member, for vectors
    static <T> Matching of(
            List<T> hypothesis,
            List<T> reference,
            List<BiPredicate<T, T>> stages,
            Function<T, String> text,
            Optional<TextEncoder> encoder) {
        List<T> left = new ArrayList<>(hypothesis);
        List<T> free = new ArrayList<>(reference);
        for (BiPredicate<T, T> stage : stages) {
            left.removeIf(one -> takeFirst(free, other -> stage.test(one, other)));
        }
        int matched = hypothesis.size() - left.size();
        if (encoder.isEmpty() || left.isEmpty() || free.isEmpty()) {
            return new Matching(matched, matched);
        }
        double[][] rows = Vectors.encode(encoder.get(), left.stream().map(text).toList());
        double[][] columns =
                Vectors.encode(encoder.get(), free.stream().map(text).toList());
        return new Matching(
                matched + Vectors.sumOfNearest(rows, columns), matched + Vectors.sumOfNearest(columns, rows));
    }

    private static <T> boolean takeFirst(List<T> free, java.util.function.Predicate<T> matches) {
        for (int at = 0; at < free.size(); at++) {
            if (matches.test(free.get(at))) {
                free.remove(at);
                return true;
            }
        }
        return false;
    }
}
