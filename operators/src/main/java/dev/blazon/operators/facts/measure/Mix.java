package dev.blazon.operators.facts.measure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The colours of a picture or of a part of it, by name and by family, as shares of what is not transparent.
public final class Mix {
    private final int[] counts;
    private final int[] families = new int[ColourFamily.values().length];
    private final int total;

    /// Takes ownership of the counts, one for each colour name.
    Mix(int[] counts) {
        this.counts = counts;
        for (int i = 0; i < counts.length; i++) {
            families[ColourNames.name(i).family().ordinal()] += counts[i];
        }
        total = IntStream.of(counts).sum();
    }

    /// Both together.
    Mix plus(Mix other) {
        int[] sums = counts.clone();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.counts[i];
        }
        return new Mix(sums);
    }

    /// Half the summed differences of the family shares: 0 when alike, 1 when no family is shared.
    public double distance(Mix other) {
        double sum = 0;
        for (ColourFamily family : ColourFamily.values()) {
            sum += Math.abs(share(family) - other.share(family));
        }
        return sum / 2;
    }

    public boolean empty() {
        return total == 0;
    }

    public double share(ColourFamily family) {
        return total == 0 ? 0 : (double) families[family.ordinal()] / total;
    }

    /// Share of a family counting only its striking colours.
    public double striking(ColourFamily family) {
        int seen = 0;
        for (int i : ColourNames.members(family)) {
            seen += ColourNames.name(i).striking() ? counts[i] : 0;
        }
        return total == 0 ? 0 : (double) seen / total;
    }

    /// Families that occur, the largest share first.
    public List<ColourFamily> families() {
        return Stream.of(ColourFamily.values())
                .filter(family -> share(family) > 0)
                .sorted(Comparator.comparingDouble(family -> -share(family)))
                .toList();
    }

    /// The commonest family.
    public ColourFamily first() {
        return families().getFirst();
    }

    /// The narrowest true word for what a family's pixels look like: the name that most of them have, else the family.
    public ColourName naming(ColourFamily family) {
        int largest = ColourNames.members(family).stream()
                .max(Comparator.comparingInt(i -> counts[i]))
                .orElseThrow();
        if (counts[largest] >= 0.6 * families[family.ordinal()]) {
            return ColourNames.name(largest);
        }
        return new ColourName(family.word(), family);
    }

    /// Whether several names of the family are present in force, so that `shades of` may be said.
    public boolean shaded(ColourFamily family) {
        int seen = families[family.ordinal()];
        return ColourNames.members(family).stream()
                                .filter(i -> counts[i] >= 0.15 * seen)
                                .count()
                        >= 2
                && ColourNames.members(family).stream().allMatch(i -> counts[i] < 0.6 * seen);
    }
}
