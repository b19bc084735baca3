package dev.blazon.engine.report.page;

/// What a reader can do about a reject.
final class Advice {

    private Advice() {}

    /// @param step as the run names it, such as `1 drop-small-images`
    static String onReject(String step) {
        if (step.endsWith("reject-known-images")) {
            return "Matched a list of known images. No picture and no text of these is shown or written.";
        }
        return "On purpose, by the recipe's step. To keep such samples, change that step's options and run into another"
                + " folder.";
    }
}
