package dev.blazon.engine.report;

import dev.blazon.engine.report.stats.FateStats;
import java.util.Comparator;
import java.util.List;

/// What can be done about failures of one class. `blazon retry` does their shards again with the same recipe, source
/// and models, and answers that were paid for are not asked for again: that heals some faults as it is, some after a
/// repair, and some never.
///
/// @param advice sentences: what to do
public record Healing(Chance chance, String advice) {

    /// What doing the same again can change, the best first.
    public enum Chance {
        /// The fault passes.
        RETRY,
        /// Something outside of the run must be put right first.
        REPAIR,
        /// It ends the same: an answer is kept, or the recipe or the source asks for what cannot be.
        NONE
    }

    private static final String PASSING =
            "'blazon retry' runs these again; answers that were paid for are not paid for" + " twice.";
    private static final String DAMAGED =
            "The stored file is damaged. Fetch it again at the source, then retry; if it stays so, it is lost.";
    private static final String CUT = "The file breaks off or cannot be read. Fetch it whole, then retry.";
    private static final String UNFIT =
            "Retrying ends the same: the recipe asks for what the sample does not have. Change the recipe and run into"
                    + " another folder.";
    private static final String ELSEWHERE =
            "Retrying ends the same: the source must be changed, and is another one then. Run into another folder.";

    /// @param code the fault class, also one that only an operator from elsewhere knows
    public static Healing of(String code) {
        return switch (code) {
            case "model-rate-limited",
                    "model-overloaded",
                    "model-unreachable",
                    "model-server-error",
                    "model-timeout",
                    "model-connection-lost",
                    "model-bad-answer",
                    "model-interrupted",
                    "caption-empty",
                    "ocr-timeout",
                    "ocr-interrupted" -> retry(PASSING);
            case "model-request-too-large" ->
                repair("Raise the server's limit and retry, or lower max-pixels in the recipe and run into another"
                        + " folder.");
            case "model-request-refused" ->
                repair("Change the server's settings and retry, or the model's options in the recipe and run into"
                        + " another folder.");
            case "caption-refused", "model-answer-malformed" ->
                none(
                        "The answers are kept, so retrying ends the same. Try another prompt or model, in another folder.");
            case "caption-cut-off" ->
                none("The answers are kept, so retrying ends the same. Raise max-tokens in the recipe and run into"
                        + " another folder.");
            case "caption-missing", "caption-prompt-unlisted", "prompt-failed", "condition-failed" -> none(UNFIT);
            case "record-malformed", "key-duplicate", "path-outside-root", "image-not-local" -> none(ELSEWHERE);
            case "archive-truncated", "shard-cut-short", "shard-unreadable" -> repair(CUT);
            case "image-format-unsupported", "image-not-recognised" ->
                repair("Not a picture that Blazon reads. Convert it to JPEG, PNG or WebP at the source, then retry.");
            case "image-missing" ->
                repair("The source names a file that is not there. Restore or download it, then retry.");
            case "ocr-failed" -> repair("Reading text failed. 'blazon doctor' looks at tesseract; then retry.");
            default -> byName(code);
        };
    }

    /// The best chance that any of these failures has.
    public static Chance best(List<FateStats.Cause> failures) {
        return failures.stream()
                .map(cause -> of(cause.code()).chance())
                .min(Comparator.naturalOrder())
                .orElse(Chance.NONE);
    }

    private static Healing byName(String code) {
        if (code.startsWith("image-") && code.endsWith("-above-max")) {
            return repair("Above the cap of this run. Retry with a higher --max-image-pixels or --max-image-bytes, or"
                    + " leave such pictures out.");
        }
        return code.startsWith("image-")
                ? repair(DAMAGED)
                : repair("The messages of these failures say what to do. Then retry.");
    }

    private static Healing retry(String advice) {
        return new Healing(Chance.RETRY, advice);
    }

    private static Healing repair(String advice) {
        return new Healing(Chance.REPAIR, advice);
    }

    private static Healing none(String advice) {
        return new Healing(Chance.NONE, advice);
    }
}
