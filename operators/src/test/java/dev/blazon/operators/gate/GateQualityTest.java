package dev.blazon.operators.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.blazon.operators.gate.clean.Cleaned;
import dev.blazon.operators.gate.find.Defect;
import dev.blazon.operators.gate.find.Findings;
import dev.blazon.operators.gate.find.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How often the gate is right, on the half of the labelled captions that its rules were not tuned on.
class GateQualityTest {
    private static final Path PAGE = Path.of("../docs/gate.md");
    private static final Path SHARED = Path.of("../../shared/data/captions");
    private static final Quality HELD_OUT =
            new Quality(Cases.all().stream().filter(Case::isHeldOut).toList());

    @Test
    void losesNoGoodCaption() {
        assertThat(HELD_OUT.of("good")).isGreaterThan(200);
        assertThat(HELD_OUT.lost()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "empty, 1.0, 0.75",
        "cut-off, 0.9, 0.98",
        "refused, 0.9, 0.95",
        "loops, 0.97, 0.99",
        "echoes-prompt, 0.97, 0.99",
        "wrong-language, 0.9, 0.99",
        "boilerplate, 0.95, 0.99",
        "wrapped, 0.95, 0.99",
        "obeys-alt-text, 0.95, 0.99",
        "cleaned, 0.98, 0"
    })
    void findsDefectsItWasNotTunedOn(String label, double recall, double precision) {
        assertThat(HELD_OUT.of(label)).as("cases").isGreaterThan(3);
        assertThat(HELD_OUT.recall(label)).as("recall").isGreaterThanOrEqualTo(recall);
        assertThat(HELD_OUT.precision(label)).as("precision").isGreaterThanOrEqualTo(precision);
    }

    /// When rules or captions change, put the lines that this test prints into the page.
    @Test
    void theDocumentationShowsWhatWasMeasured() {
        String table = Stream.concat(Stream.of(Defect.values()).map(Quality::label), Stream.of("cleaned"))
                .map(HELD_OUT::line)
                .reduce("", (above, line) -> above + line + "\n");

        assertThat(Cases.text(PAGE)).contains(table);
    }

    /// Whole published collections, where they lie at hand. Some may not be copied here.
    @ParameterizedTest
    @CsvSource({
        "iiw/IIW-400.jsonl, IIW, 0",
        "iiw/IIW-400.jsonl, IIW-P5B, 0",
        "iiw/CM_3600.jsonl, IIW-P5B, 3",
        "iiw/LocNar_Eval.jsonl, IIW-P5B, 0",
        "iiw/DOCCI_Test.jsonl, DOCCI, 0",
        "iiw/DCI_Test.jsonl, IIW, 0",
        "coco/coco_val2017_sample.jsonl, captions, 0",
        "dense/image_textualization_gt_gpt4v.jsonl, caption, 0"
    })
    void rejectsOfPublishedCaptionsOnlyThoseThatLoop(String file, String field, long loops) {
        assumeTrue(Files.exists(SHARED.resolve(file)), "published captions are not at hand");
        Findings.Beside beside = new Findings.Beside(Cases.prompts().getFirst(), List.of(), Optional.of(Language.EN));

        List<String> bad = Cases.rows(SHARED.resolve(file)).stream()
                .flatMap(row -> texts(row, field))
                .flatMap(text -> Findings.of(Cleaned.of(text).text(), beside).stream())
                .filter(found -> found.defect().isSure())
                .map(found -> found.defect().code())
                .toList();

        assertThat(bad).hasSize((int) loops).allMatch(Defect.LOOPS.code()::equals);
    }

    private static Stream<String> texts(Map<?, ?> row, String field) {
        return row.get(field) instanceof List<?> several
                ? several.stream().map(String::valueOf)
                : Optional.ofNullable(row.get(field)).stream().map(String::valueOf);
    }
}
