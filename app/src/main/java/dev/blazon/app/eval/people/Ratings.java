package dev.blazon.app.eval.people;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;

/// What people gave each caption; several ratings of one caption count as their mean.
final class Ratings {
    /// The system of ratings that name none.
    static final String ANY = "";

    private final SequencedMap<Caption, double[]> sums = new LinkedHashMap<>();

    /// @param system that wrote it, or [#ANY]
    record Caption(String system, String image) {}

    void add(Caption caption, double rating) {
        double[] sum = sums.computeIfAbsent(caption, _ -> new double[2]);
        sum[0] += rating;
        sum[1]++;
    }

    OptionalDouble of(Caption caption) {
        double[] sum = sums.get(caption);
        return sum == null ? OptionalDouble.empty() : OptionalDouble.of(sum[0] / sum[1]);
    }

    SequencedSet<Caption> captions() {
        return sums.sequencedKeySet();
    }

    /// How many ratings a caption has.
    int count(Caption caption) {
        return (int) Objects.requireNonNull(sums.get(caption))[1];
    }

    boolean isEmpty() {
        return sums.isEmpty();
    }

    /// Names of systems, [#ANY] among them when there are ratings without.
    SequencedSet<String> systems() {
        SequencedSet<String> systems = new TreeSet<>();
        sums.keySet().forEach(caption -> systems.add(caption.system()));
        return systems;
    }
}
