package dev.blazon.models.rate;

/// Leave to make one call. It is held while the call is under way, never during a pause; closing gives it back.
public interface Pass extends AutoCloseable {

    /// Which of the fleet's endpoints to call.
    int lane();

    /// Tells once how the call went.
    Blame report(Outcome outcome);

    /// Tells that this endpoint answers no question of the fleet's model: no call is let in to it from now on.
    default void leave() {}

    @Override
    void close();

    /// Whose fault a failed call was, as far as the calls around it tell.
    enum Blame {
        /// The question's own, or nobody's: nothing speaks for more.
        OWN,
        /// The endpoint is down for all.
        SHARED,
        /// The endpoint broke under it time and again, and it was the only such call under way.
        SOLE
    }
}
