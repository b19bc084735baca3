package dev.blazon.formats.parquet;

import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Value;
import dev.blazon.core.store.Reading;
import dev.blazon.formats.text.Quoted;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// Rows by which img2dataset says that a picture could not be had: `status` is not `success`.
public final class FailedRow {
    private static final int LONGEST = 40;

    private FailedRow() {}

    /// The row's status when it is a failure.
    public static Optional<String> status(SequencedMap<String, Value> row) {
        return row.get("status") instanceof Value.Text(String status) && !status.isBlank() && !status.equals("success")
                ? Optional.of(status)
                : Optional.empty();
    }

    /// The sample as unreadable, of class `source-` and the status.
    public static Reading.Unreadable of(Sample sample, String status, String place) {
        String message = sample.origin("error_message").map(Value::asText).orElse("no message");
        return new Reading.Unreadable(
                sample,
                faultClass(status),
                "[" + place + "] The source says " + Quoted.of(status) + ": " + Quoted.of(message) + ".");
    }

    private static String faultClass(String status) {
        String kebab = status.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return "source-" + kebab.substring(0, Math.min(LONGEST, kebab.length()));
    }
}
