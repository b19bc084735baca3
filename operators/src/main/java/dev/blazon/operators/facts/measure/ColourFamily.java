package dev.blazon.operators.facts.measure;

/// The thirteen everyday colour families under which measured colours are counted together.
public enum ColourFamily {
    BLACK("black"),
    GREY("grey"),
    WHITE("white"),
    RED("red"),
    ORANGE("orange"),
    BROWN("brown"),
    BEIGE("beige"),
    YELLOW("yellow"),
    GREEN("green"),
    TEAL("blue-green"),
    BLUE("blue"),
    PURPLE("purple"),
    PINK("pink");

    private final String word;

    ColourFamily(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean neutral() {
        return this == BLACK || this == GREY || this == WHITE;
    }
}
