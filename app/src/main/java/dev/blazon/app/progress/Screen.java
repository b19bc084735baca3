package dev.blazon.app.progress;

import dev.blazon.models.money.Spent;
import java.io.PrintWriter;
import java.util.function.Supplier;

/// Where a command speaks: results go to `out`, words for people to `err`.
public record Screen(PrintWriter out, PrintWriter err, Display.Style style) {

    public boolean isJson() {
        return style == Display.Style.JSON;
    }

    /// @param spent in this execution so far
    public Display display(Supplier<Spent> spent) {
        return Display.of(style, out, err, spent);
    }
}
