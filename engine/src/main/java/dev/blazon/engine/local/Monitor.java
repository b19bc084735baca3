package dev.blazon.engine.local;

/// Is told how a run goes. Called by one thread at a time.
public interface Monitor {

    void progress(Progress progress);

    /// Something a person should know at once.
    void notice(String message);
}
