package dev.blazon.models.rate;

/// Leave to make one call. It is held while the call is under way, never during a pause; closing gives it back.
public interface Pass extends AutoCloseable {

    /// Which of the fleet's endpoints to call.
    int lane();

    /// Tells once how the call went.
    Blame report(Outcome outcome);

    @Override
    void close();
}
