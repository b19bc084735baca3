package dev.blazon.engine.report.card;

/// A column of the published data, for the card and for machines.
///
/// @param meaning one sentence without a full stop
public record DataColumn(String name, Type type, String meaning) {

    /// The kinds of value, by the hub's and by Croissant's names.
    public enum Type {
        TEXT("string", "sc:Text"),
        WHOLE("int64", "sc:Integer"),
        REAL("float64", "sc:Float"),
        TRUTH("bool", "sc:Boolean"),
        BINARY("binary", "sc:Text"),
        IMAGE("image", "sc:ImageObject"),
        TEXTS("list of string", "sc:Text"),
        RECORDS("list of struct", "sc:Text");

        private final String shown;
        private final String croissant;

        Type(String shown, String croissant) {
            this.shown = shown;
            this.croissant = croissant;
        }

        String shown() {
            return shown;
        }

        String croissant() {
            return croissant;
        }
    }
}
