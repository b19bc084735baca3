package dev.blazon.engine.local;

/// Leaves a sample that was interrupted because the run is stopping. Carries no stack: it is not a fault.
final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Interrupted() {
        super("The run is stopping", null, false, false);
        Thread.currentThread().interrupt();
    }
}
