package dev.blazon.operators.gate;

import dev.blazon.core.operator.Seeds;
import dev.blazon.operators.gate.find.Findings;
import dev.blazon.operators.gate.find.Language;
import java.util.List;
import java.util.Optional;

/// A caption of which it is known what is wrong with it.
///
/// @param label `good` or the defect without `caption-`
/// @param also another defect that names it rightly
/// @param original the caption inside the wrapping, for label `cleaned`
/// @param base what it was made from; cases of one base fall into the same half
record Case(
        String label,
        String text,
        String altText,
        String prompt,
        Optional<Language> language,
        Optional<String> also,
        Optional<String> original,
        String base) {

    static Case of(String label, String text) {
        return new Case(label, text, "", "", Optional.empty(), Optional.empty(), Optional.empty(), text);
    }

    Case withAltText(String given) {
        return new Case(label, text, given, prompt, language, also, original, base);
    }

    Case askedWith(String words) {
        return new Case(label, text, altText, words, language, also, original, base);
    }

    Case wantedIn(Language wanted) {
        return new Case(label, text, altText, prompt, Optional.of(wanted), also, original, base);
    }

    Case orAlso(Optional<String> defect) {
        return new Case(label, text, altText, prompt, language, defect, original, base);
    }

    Case madeOf(String from) {
        return new Case(label, text, altText, prompt, language, also, original, from);
    }

    Case around(String caption) {
        return new Case(label, text, altText, prompt, language, also, Optional.of(caption), caption);
    }

    /// Rules were tuned on the other half alone.
    boolean isHeldOut() {
        return (Seeds.of("gate half", base) & 1) == 1;
    }

    Findings.Beside beside() {
        return new Findings.Beside(prompt, altText.isEmpty() ? List.of() : List.of(altText), language);
    }
}
