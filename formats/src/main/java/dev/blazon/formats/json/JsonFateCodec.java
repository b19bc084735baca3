package dev.blazon.formats.json;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.operator.Reason;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.Fate;
import dev.blazon.core.store.FateCodec;
import dev.blazon.formats.cell.StructBuilder;
import dev.blazon.formats.cell.Surrogates;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// Saves fates as lines of JSON. What is read equals what was written but for inline image bytes, which are left out.
public final class JsonFateCodec implements FateCodec {
    /// Our own lines: a text is as long as it was when it was written.
    private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    @Override
    public String encode(Fate fate) {
        StructBuilder fields = new StructBuilder();
        switch (fate) {
            case Fate.Kept _ -> fields.text("fate", "kept");
            case Fate.Rejected(Sample _, String step, Reason reason) ->
                fields.text("fate", "rejected")
                        .text("step", step)
                        .text("code", reason.code())
                        .text("detail", reason.detail());
            case Fate.Failed(Sample _, String step, String faultClass, String message, int attempts) ->
                fields.text("fate", "failed")
                        .text("step", step)
                        .text("class", faultClass)
                        .text("message", message)
                        .whole("attempts", attempts);
        }
        return line(fields.cell("sample", SampleEncoder.sample(fate.sample())));
    }

    /// The sample alone, in the same words.
    public String encode(Sample sample) {
        return Surrogates.escaped(JsonText.of(SampleEncoder.sample(sample)));
    }

    @Override
    public Fate decode(String line) {
        try {
            return fate(new Node(MAPPER.readTree(line)));
        } catch (JacksonException e) {
            throw unreadable(e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    private static Fate fate(Node node) {
        Sample sample = SampleDecoder.sample(node.struct("sample"));
        String kind = node.text("fate");
        return switch (kind) {
            case "kept" -> new Fate.Kept(sample);
            case "rejected" ->
                new Fate.Rejected(sample, node.text("step"), new Reason(node.text("code"), node.text("detail")));
            case "failed" ->
                new Fate.Failed(
                        sample,
                        node.text("step"),
                        node.text("class"),
                        node.text("message"),
                        Math.toIntExact(node.whole("attempts")));
            default -> throw new IllegalArgumentException("fate is '" + kind + "', must be kept, rejected or failed");
        };
    }

    private static String line(StructBuilder fields) {
        return Surrogates.escaped(JsonText.of(fields.build()));
    }

    private static StorageException unreadable(String why, Exception cause) {
        return new StorageException(
                "[saved sample] Cannot read a saved line: " + why
                        + ". Something else changed the run folder; run again into a new one.",
                cause);
    }
}
