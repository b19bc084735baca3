package dev.blazon.app.progress;

import java.io.PrintWriter;

/// Where a command speaks: results go to `out`, words for people to `err`.
public record Screen(PrintWriter out, PrintWriter err, Display.Style style) {

    public boolean isJson() {
        return style == Display.Style.JSON;
    }

    public Display display() {
        return Display.of(style, out, err);
    }
}
