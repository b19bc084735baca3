package dev.blazon.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.store.Fate;
import dev.blazon.engine.report.stats.FateStats;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Property(tries = 60)
    void mergingEqualsAddingOneByOne(@ForAll("fates") List<Fate> one, @ForAll("fates") List<Fate> other) {
        Tally together = Fates.tally(one);
        other.forEach(fate -> together.add(fate, Optional.of("dense")));

        assertThat(Fates.tally(one).merge(Fates.tally(other)).toJson()).isEqualTo(together.toJson());
    }

    @Property(tries = 60)
    void mergingIsCommutativeAndAssociative(
            @ForAll("fates") List<Fate> a, @ForAll("fates") List<Fate> b, @ForAll("fates") List<Fate> c) {
        String leftFirst =
                Fates.tally(a).merge(Fates.tally(b)).merge(Fates.tally(c)).toJson();
        String rightFirst =
                Fates.tally(a).merge(Fates.tally(b).merge(Fates.tally(c))).toJson();
        String turned =
                Fates.tally(c).merge(Fates.tally(b)).merge(Fates.tally(a)).toJson();

        assertThat(rightFirst).isEqualTo(leftFirst);
        assertThat(turned).isEqualTo(leftFirst);
    }

    @Property(tries = 60)
    void comesBackFromJson(@ForAll("fates") List<Fate> fates) {
        String json = Fates.tally(fates).toJson();

        assertThat(Tally.fromJson(json).toJson()).isEqualTo(json);
    }

    @Provide
    Arbitrary<List<Fate>> fates() {
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(60);
        Arbitrary<String> key = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6);
        return Combinators.combine(Arbitraries.integers().between(0, 5), key, text, text)
                .as(TallyTest::fate)
                .list()
                .ofMaxSize(12);
    }

    private static Fate fate(int kind, String key, String caption, String altText) {
        return switch (kind) {
            case 0 -> Fates.rejected(key, "1 drop-small-images", "short-side-below-min");
            case 1 -> Fates.failed(key, "measure", "image-corrupt");
            default -> Fates.kept(key, caption.isBlank() ? "a" : caption, altText);
        };
    }

    @Test
    void countsWhatItIsGiven() {
        Tally tally = Fates.tally(List.of(
                Fates.kept("a", "A red barn stands here.", "barn"),
                Fates.kept("b", "A red barn.", "an old red barn in a field"),
                Fates.kept("c", "A red barn.", ""),
                Fates.rejected("d", "1 drop-small-images", "short-side-below-min"),
                Fates.failed("e", "measure", "image-corrupt")));

        assertThat(tally.fates().kept()).isEqualTo(3);
        assertThat(tally.fates().rejected()).isEqualTo(1);
        assertThat(tally.fates().failed()).isEqualTo(1);
        assertThat(tally.fates().all()).isEqualTo(5);
        assertThat(tally.texts().withBoth()).isEqualTo(2);
        assertThat(tally.texts().longerThanAlt()).isEqualTo(1);
        assertThat(tally.texts().distinctCaptions().count()).isEqualTo(2);
        assertThat(tally.texts().openings().top(1).getFirst().name()).isEqualTo("a red barn");
        assertThat(tally.models().published().of("some-model")).isEqualTo(3);
        assertThat(tally.models().inputTokens().of("some-model")).isEqualTo(500);
        assertThat(tally.pictures().bytes()).isEqualTo(3_000);
    }

    @Test
    void staysSmallWhateverTheTexts() {
        Tally tally = new Tally();
        for (int at = 0; at < 5_000; at++) {
            Fate fate = Fates.kept("k" + at, "word" + at + " other" + at + " third" + at, "alt");
            tally.add(fate, Optional.of("dense"));
        }

        assertThat(tally.toJson().length()).isLessThan(120_000);
    }

    @Test
    void refusesDamagedJson() {
        assertThatThrownBy(() -> Tally.fromJson("{\"tally\":1,\"fates\":{}"))
                .isInstanceOf(StorageException.class)
                .hasMessage("[tally] Stored counts cannot be read: 21 characters of JSON that is damaged or not of"
                        + " version 1. Run 'blazon report' again to count anew.");
        assertThatThrownBy(() -> Tally.fromJson("{\"tally\":2}")).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> Tally.fromJson("[]")).isInstanceOf(StorageException.class);
    }

    @Test
    void namesOneSampleOfEachFailureWhateverCameFirst() {
        Tally late = Fates.tally(List.of(Fates.failed("b", "measure", "image-missing")));
        Tally early = Fates.tally(
                List.of(Fates.failed("c", "measure", "image-missing"), Fates.failed("a", "measure", "image-missing")));

        assertThat(Tally.fromJson(late.merge(early).toJson()).fates().failures())
                .containsExactly(new FateStats.Cause("measure", "image-missing", 3, "a"));
    }
}
