package dev.blazon.core.fault;

/// One thing wrong with what the user wrote: where (for example `recipe.yaml:14:7 step caption-image`) and what.
public record Problem(String place, String text) {

    @Override
    public String toString() {
        return "[" + place + "] " + text;
    }
}
