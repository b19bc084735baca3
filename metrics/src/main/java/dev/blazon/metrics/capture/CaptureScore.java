package dev.blazon.metrics.capture;

/// What CAPTURE gives for one graph against one reference.
public record CaptureScore(Agreement objects, Agreement attributes, Agreement relations) {
    private static final double OBJECTS = 0.5;
    private static final double ATTRIBUTES = 0.5;
    private static final double RELATIONS = 0.2;

    /// The mean of the three F, weighted 5 to 5 to 2.
    public double capture() {
        return (OBJECTS * objects.f() + ATTRIBUTES * attributes.f() + RELATIONS * relations.f())
                / (OBJECTS + ATTRIBUTES + RELATIONS);
    }
}
