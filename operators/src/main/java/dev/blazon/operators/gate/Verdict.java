package dev.blazon.operators.gate;

import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Writer;
import dev.blazon.operators.gate.clean.Cleaned;
import dev.blazon.operators.gate.find.Finding;
import dev.blazon.operators.gate.find.Findings;
import java.util.List;

/// What the gate holds of one caption.
///
/// @param caption as it was written
/// @param cleaned its text without wrapping
/// @param findings what is wrong with that text; what is sure comes first and alone
record Verdict(Caption caption, Cleaned cleaned, List<Finding> findings) {
    private static final int LONGEST_SHOWN = 4000;

    static Verdict of(Caption caption, Findings.Beside beside) {
        Cleaned cleaned = Cleaned.of(caption.text());
        return new Verdict(caption, cleaned, Findings.of(cleaned.text(), beside));
    }

    boolean isBad() {
        return findings.stream().anyMatch(finding -> finding.defect().isSure());
    }

    /// The reason code, for a caption that is bad.
    String code() {
        return findings.getFirst().defect().code();
    }

    String detail() {
        return caption.name() + ": " + findings.getFirst().evidence();
    }

    /// The sample with the caption cleaned, and a flag for each thing that a person may want to know.
    Sample writtenTo(Sample sample) {
        Sample written = cleaned.isChanged() ? sample.withCaption(mended()).withFlag(cleanedFlag()) : sample;
        for (Finding finding : findings) {
            written = written.withFlag(new Flag(finding.defect().code(), caption.name() + ": " + finding.evidence()));
        }
        return written;
    }

    /// Says beside who wrote it what was taken off.
    private Caption mended() {
        Writer writer = caption.writer();
        String options = (writer.options() + " cleaned=" + String.join("+", cleaned.removed())).strip();
        Writer cleaner = new Writer(writer.model(), writer.prompt(), writer.promptHash(), options, writer.seed());
        return new Caption(caption.name(), cleaned.text(), cleaner, caption.evidence(), caption.usage());
    }

    private Flag cleanedFlag() {
        return new Flag(
                "caption-cleaned",
                caption.name() + ": " + String.join(", ", cleaned.removed()) + "; as written: "
                        + shown(caption.text()));
    }

    /// A whole answer, unless it is longer than anybody would read.
    static String shown(String text) {
        int characters = text.codePointCount(0, text.length());
        return characters <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "… (" + characters
                        + " characters in all)";
    }
}
