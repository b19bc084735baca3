package dev.blazon.engine.report.stats;

import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.Fate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What steps found wrong with captions, by who wrote them: flags, and reasons to reject, whose name begins with
/// `caption-`. A detail that begins with a caption's name and a colon is about that caption, any other about the
/// published one.
public final class DefectStats {
    private static final String ABOUT_CAPTIONS = "caption-";
    private static final int MOST = 1_000;
    private static final String GAP = "\t";

    private Counts written = new Counts(MOST);
    private Counts flagged = new Counts(MOST);
    private Counts rejected = new Counts(MOST);

    /// A writer, a defect and how many samples it was found in.
    public record Found(String writer, String defect, long rejected, long flagged) {}

    public void add(Fate fate, String published) {
        Sample sample = fate.sample();
        Set<String> writers = new HashSet<>();
        sample.captions().forEach(caption -> writers.add(caption.writer().model()));
        writers.stream().sorted().forEach(writer -> written.add(writer, 1));
        Set<String> seen = new TreeSet<>();
        for (Flag flag : sample.flags()) {
            name(sample, flag.name(), flag.detail(), published).ifPresent(seen::add);
        }
        seen.forEach(name -> flagged.add(name, 1));
        if (fate instanceof Fate.Rejected rejection) {
            name(sample, rejection.reason().code(), rejection.reason().detail(), published)
                    .ifPresent(name -> rejected.add(name, 1));
        }
    }

    private static Optional<String> name(Sample sample, String code, String detail, String published) {
        if (!code.startsWith(ABOUT_CAPTIONS)) {
            return Optional.empty();
        }
        return sample.captions().stream()
                .filter(caption -> detail.startsWith(caption.name() + ": "))
                .findFirst()
                .or(() -> sample.caption(published))
                .map(Caption::writer)
                .map(writer -> Clean.text(writer.model(), 120).replace(GAP, " ") + GAP + code);
    }

    public void merge(DefectStats other) {
        written.merge(other.written);
        flagged.merge(other.flagged);
        rejected.merge(other.rejected);
    }

    /// Samples with a caption by a writer, whatever became of them.
    public long writtenBy(String writer) {
        return written.of(writer);
    }

    /// By writer, then the most frequent first.
    public List<Found> found() {
        Set<String> names = new TreeSet<>();
        flagged.largestFirst().forEach(entry -> names.add(entry.name()));
        rejected.largestFirst().forEach(entry -> names.add(entry.name()));
        return names.stream().map(this::found).sorted(DefectStats::order).toList();
    }

    private Found found(String name) {
        int gap = name.indexOf(GAP);
        return new Found(
                gap < 0 ? "" : name.substring(0, gap), name.substring(gap + 1), rejected.of(name), flagged.of(name));
    }

    private static int order(Found one, Found other) {
        int byWriter = one.writer().compareTo(other.writer());
        int byCount = Long.compare(other.rejected() + other.flagged(), one.rejected() + one.flagged());
        return byWriter != 0 ? byWriter : byCount != 0 ? byCount : one.defect().compareTo(other.defect());
    }

    public ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("written", written.toJson());
        node.set("flagged", flagged.toJson());
        node.set("rejected", rejected.toJson());
        return node;
    }

    /// Counts of a run that did not count them yet are empty.
    public static DefectStats fromJson(JsonNode node) {
        DefectStats stats = new DefectStats();
        if (node.isObject()) {
            stats.written = Counts.fromJson(node.required("written"), MOST);
            stats.flagged = Counts.fromJson(node.required("flagged"), MOST);
            stats.rejected = Counts.fromJson(node.required("rejected"), MOST);
        }
        return stats;
    }
}
