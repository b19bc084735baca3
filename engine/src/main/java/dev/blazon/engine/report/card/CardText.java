package dev.blazon.engine.report.card;

/// The card while it is written.
final class CardText {
    private final StringBuilder out = new StringBuilder();

    CardText line(String text) {
        out.append(text).append('\n');
        return this;
    }

    CardText heading(String title) {
        out.append("\n## ").append(title).append("\n\n");
        return this;
    }

    /// As it stands.
    CardText add(String markdown) {
        out.append(markdown);
        return this;
    }

    String text() {
        return out.toString();
    }
}
