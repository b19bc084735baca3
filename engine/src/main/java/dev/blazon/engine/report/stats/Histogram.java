package dev.blazon.engine.report.stats;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How often values fell into fixed bins, with the exact sum for the mean.
public final class Histogram {
    private final Bins bins;
    private final long[] counts;
    private long sum;

    public Histogram(Bins bins) {
        this.bins = bins;
        this.counts = new long[bins.size()];
    }

    public void add(long value) {
        counts[bins.indexOf(value)]++;
        sum += value;
    }

    public void merge(Histogram other) {
        for (int bin = 0; bin < counts.length; bin++) {
            counts[bin] += other.counts[bin];
        }
        sum += other.sum;
    }

    public Bins bins() {
        return bins;
    }

    public long inBin(int bin) {
        return counts[bin];
    }

    public long count() {
        long count = 0;
        for (long one : counts) {
            count += one;
        }
        return count;
    }

    public long sum() {
        return sum;
    }

    /// 0 when nothing was counted.
    public double mean() {
        long count = count();
        return count == 0 ? 0 : (double) sum / count;
    }

    /// The median, interpolated inside its bin (exact where bins are one wide); 0 when nothing was counted.
    public double median() {
        double half = count() / 2.0;
        long below = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            if (counts[bin] > 0 && below + counts[bin] >= half) {
                return within(bin, (half - below) / counts[bin]);
            }
            below += counts[bin];
        }
        return 0;
    }

    private double within(int bin, double share) {
        if (bin == counts.length - 1) {
            return bins.edge(bin);
        }
        return bins.edge(bin) + share * (bins.edge(bin + 1) - bins.edge(bin) - 1);
    }

    ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("sum", sum);
        for (int bin = 0; bin < counts.length; bin++) {
            if (counts[bin] > 0) {
                node.put(Integer.toString(bin), counts[bin]);
            }
        }
        return node;
    }

    static Histogram fromJson(JsonNode node, Bins bins) {
        Histogram histogram = new Histogram(bins);
        histogram.sum = node.required("sum").longValue();
        for (int bin = 0; bin < bins.size(); bin++) {
            histogram.counts[bin] = node.path(Integer.toString(bin)).longValue(0);
        }
        return histogram;
    }
}
