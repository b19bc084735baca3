package dev.blazon.formats.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.operator.Reason;
import dev.blazon.core.sample.Caption;
import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Score;
import dev.blazon.core.sample.Tag;
import dev.blazon.core.sample.TrailEntry;
import dev.blazon.core.sample.Usage;
import dev.blazon.core.sample.Value;
import dev.blazon.core.sample.Writer;
import dev.blazon.core.store.Fate;
import dev.blazon.formats.Samples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFateCodecTest {
    private final JsonFateCodec codec = new JsonFateCodec();

    @Property(tries = 300)
    void readsBackWhatItWrote(@ForAll("fates") Fate fate) {
        String line = codec.encode(fate);

        assertThat(codec.decode(line)).isEqualTo(fate);
        assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(line)
                .doesNotContain("\n", "\r");
    }

    @Test
    void leavesImageBytesOut() {
        Fate kept = new Fate.Kept(Samples.bare("a"));

        String line = codec.encode(kept);

        assertThat(line)
                .startsWith("{\"fate\":\"kept\",\"sample\":{\"key\":\"a\",\"images\":"
                        + "[{\"location\":{\"kind\":\"inline\",\"place\":\"a\",\"size\":");
        assertThat(codec.decode(line).sample().image().location())
                .isEqualTo(new ImageLocation.Inline(Bytes.EMPTY, "a"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {} | a struct is expected where MISSING stands
                    [] | a struct is expected where ARRAY stands
                    {"fate":"kept","sample":{"key":"a","origin":[{"name":"x"}]}} | 'name' must be beside one value
                    {"fate":"kept","sample":{"key":7}} | 'key' must be a text
                    {"fate":"kept","sample":{"key":""}} | A sample needs a key
                    {"fate":"lost","sample":{"key":"a"}} | fate is 'lost', must be kept, rejected or failed
                    {"fate":"kept","sample":{"key":"a","origin":[{"name":"x","what":1}]}} | value kind is 'what'
                    """)
    void saysWhatIsWrongWithALine(String line, String why) {
        assertThatThrownBy(() -> codec.decode(line))
                .isInstanceOf(StorageException.class)
                .hasMessage("[saved sample] Cannot read a saved line: " + why
                        + ". Something else changed the run folder; run again into a new one.");
    }

    @Test
    void refusesALineCutShort() {
        String line = codec.encode(new Fate.Kept(Samples.full("a")));

        assertThatThrownBy(() -> codec.decode(line.substring(0, line.length() / 2)))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("[saved sample] Cannot read a saved line: ");
    }

    @Provide
    Arbitrary<Fate> fates() {
        Arbitrary<Fate> kept = samples().map(Fate.Kept::new);
        Arbitrary<Fate> rejected = Combinators.combine(samples(), texts(), texts())
                .as((sample, step, detail) -> new Fate.Rejected(sample, step, new Reason("too-small", detail)));
        Arbitrary<Fate> failed = Combinators.combine(samples(), texts(), texts(), Arbitraries.integers())
                .as((sample, step, message, attempts) ->
                        new Fate.Failed(sample, step, "image-corrupt", message, attempts));
        return Arbitraries.oneOf(kept, rejected, failed);
    }

    private static Arbitrary<Sample> samples() {
        Arbitrary<List<Tag>> tags =
                few(Combinators.combine(texts(), texts(), texts()).as(Tag::new));
        Arbitrary<List<Score>> scores =
                few(Combinators.combine(texts(), texts(), reals(), texts()).as(Score::new));
        Arbitrary<List<Flag>> flags = few(Combinators.combine(texts(), texts()).as(Flag::new));
        Arbitrary<List<TrailEntry>> trail =
                few(Combinators.combine(texts(), texts()).as(TrailEntry::new));
        Arbitrary<LinkedHashMap<String, Value>> origin =
                Arbitraries.maps(texts(), values()).ofMaxSize(4).map(LinkedHashMap::new);
        return Combinators.combine(few(images()), few(texts()), tags, few(captions()), scores, flags, origin, trail)
                .as((images, alt, tag, caption, score, flag, columns, steps) ->
                        new Sample("k", images, alt, tag, caption, score, flag, columns, steps))
                .flatMap(sample -> texts().map(text -> new Sample(
                        "k" + text,
                        sample.images(),
                        sample.altTexts(),
                        sample.tags(),
                        sample.captions(),
                        sample.scores(),
                        sample.flags(),
                        sample.origin(),
                        sample.trail())));
    }

    private static Arbitrary<ImageRef> images() {
        Arbitrary<ImageLocation> locations = Arbitraries.oneOf(
                Combinators.combine(texts(), Arbitraries.longs(), Arbitraries.longs())
                        .as(ImageLocation.InFile::new),
                texts().map(place -> new ImageLocation.Inline(Bytes.EMPTY, place)),
                texts().map(ImageLocation.Remote::new),
                texts().map(ImageLocation.Missing::new));
        return Combinators.combine(
                        locations, texts(), texts().optional(), headers().optional())
                .as(ImageRef::new);
    }

    private static Arbitrary<ImageHeader> headers() {
        return Combinators.combine(
                        Arbitraries.of(ImageFormat.class),
                        Arbitraries.integers(),
                        Arbitraries.longs(),
                        Arbitraries.of(true, false),
                        Arbitraries.maps(texts(), texts()).ofMaxSize(3))
                .as((format, side, size, alpha, exif) ->
                        new ImageHeader(format, side, 3, 6, size, Samples.SHA, 1, alpha, 8, exif));
    }

    private static Arbitrary<Caption> captions() {
        Arbitrary<OptionalLong> seeds = Arbitraries.longs()
                .optional()
                .map(seed -> seed.map(OptionalLong::of).orElseGet(OptionalLong::empty));
        Arbitrary<Writer> writers = Combinators.combine(texts(), texts().optional(), texts().optional(), texts(), seeds)
                .as(Writer::new);
        Arbitrary<Usage> usage =
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(Usage::new);
        return Combinators.combine(texts(), texts(), writers, few(texts()), usage)
                .as((name, text, writer, evidence, tokens) ->
                        new Caption(name, "x" + text, writer, new ArrayList<>(evidence), tokens));
    }

    private static Arbitrary<Value> values() {
        return Arbitraries.oneOf(
                texts().map(Value.Text::new),
                Arbitraries.longs().map(Value.Whole::new),
                reals().map(Value.Real::new),
                Arbitraries.of(true, false).map(Value.Truth::new),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(9).map(bytes -> new Value.Binary(Bytes.wrap(bytes))),
                texts().map(Value.Json::new));
    }

    private static Arbitrary<Double> reals() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(Double::longBitsToDouble).map(real -> real.isNaN() ? Double.NaN : real),
                Arbitraries.of(
                        0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE));
    }

    /// Anything a Java string can hold, with what JSON escapes and halves of surrogate pairs over-represented.
    private static Arbitrary<String> texts() {
        Arbitrary<Character> chars = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.chars().ascii()),
                Tuple.of(2, Arbitraries.chars().all()),
                Tuple.of(2, Arbitraries.of('\uD83E', '\uDD8A', '"', '\\', '\n', '\0', '\u2028')));
        return chars.list().ofMaxSize(8).map(list -> {
            StringBuilder text = new StringBuilder();
            list.forEach(text::append);
            return text.toString();
        });
    }

    private static <T> Arbitrary<List<T>> few(Arbitrary<T> elements) {
        return elements.list().ofMaxSize(2);
    }
}
