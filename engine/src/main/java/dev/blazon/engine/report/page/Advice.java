package dev.blazon.engine.report.page;

/// What a reader can do about a reject or a failure.
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

    static String onFailure(String code) {
        if (code.startsWith("image-") && code.endsWith("-above-max")) {
            return "Above the cap of this run. Retry with a higher --max-image-pixels or --max-image-bytes, or leave such"
                    + " pictures out.";
        }
        if (code.equals("image-format-unsupported") || code.equals("image-not-recognised")) {
            return "Not a picture that Blazon reads. Convert it to JPEG, PNG or WebP at the source, then retry.";
        }
        if (code.equals("image-missing") || code.equals("image-not-fetched")) {
            return "The source names a file that is not there. Restore or download it, then retry.";
        }
        if (code.startsWith("image-")) {
            return "The stored file is damaged. Fetch it again at the source, then retry; if it stays so, it is lost.";
        }
        return "'blazon retry' runs these again; answers that were paid for are not paid for twice.";
    }
}
