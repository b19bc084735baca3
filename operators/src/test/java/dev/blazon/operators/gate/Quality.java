package dev.blazon.operators.gate;

import dev.blazon.operators.gate.clean.Cleaned;
import dev.blazon.operators.gate.find.Defect;
import dev.blazon.operators.gate.find.Finding;
import dev.blazon.operators.gate.find.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Counts how often the gate is right about labelled captions.
final class Quality {
    private final List<Judged> judged = new ArrayList<>();

    /// @param said the label that the gate gives: `good`, or the first defect without `caption-`
    record Judged(Case given, String said, String cleaned) {
        boolean isRight() {
            return switch (given.label()) {
                case "cleaned" -> given.original().filter(cleaned::equals).isPresent();
                case "cut-off" -> said.equals("cut-off") || said.equals("maybe-cut-off");
                default ->
                    said.equals(given.label())
                            || given.also().filter(said::equals).isPresent();
            };
        }
    }

    Quality(List<Case> cases) {
        for (Case given : cases) {
            String cleaned = Cleaned.of(given.text()).text();
            Optional<Finding> first =
                    Findings.of(cleaned, given.beside()).stream().findFirst();
            judged.add(
                    new Judged(given, first.map(found -> label(found.defect())).orElse("good"), cleaned));
        }
    }

    static String label(Defect defect) {
        return defect.code().replace("caption-", "");
    }

    long of(String label) {
        return judged.stream().filter(one -> one.given().label().equals(label)).count();
    }

    private long right(String label) {
        return judged.stream()
                .filter(one -> one.given().label().equals(label) && one.isRight())
                .count();
    }

    private long said(String label) {
        return judged.stream().filter(one -> one.said().equals(label)).count();
    }

    private long saidRightly(String label) {
        return judged.stream()
                .filter(one -> one.said().equals(label) && one.isRight())
                .count();
    }

    double recall(String label) {
        return (double) right(label) / Math.max(1, of(label));
    }

    double precision(String label) {
        return (double) saidRightly(label) / Math.max(1, said(label));
    }

    /// Good captions that would be rejected.
    long lost() {
        return judged.stream()
                .filter(one -> one.given().label().equals("good")
                        || one.given().label().equals("cleaned"))
                .filter(one -> !one.said().equals("good"))
                .filter(one -> Defect.valueOf(
                                one.said().toUpperCase(Locale.ROOT).replace('-', '_'))
                        .isSure())
                .count();
    }

    /// One line of the table in the documentation.
    String line(String label) {
        String name = label.equals("cleaned") ? "(cleaned)" : "`caption-" + label + "`";
        String precision = label.equals("cleaned") ? "" : share(saidRightly(label), said(label));
        return "| " + name + " | " + of(label) + " | " + share(right(label), of(label)) + " | " + precision + " |";
    }

    private static String share(long some, long all) {
        return all == 0 ? "–" : String.format(Locale.ROOT, "%.1f %% (%d of %d)", 100.0 * some / all, some, all);
    }
}
