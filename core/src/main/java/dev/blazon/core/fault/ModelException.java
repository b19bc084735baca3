package dev.blazon.core.fault;

/// A model or its endpoint could not answer.
public final class ModelException extends BlazonException {
    /// What the caller should do about it.
    public enum Remedy {
        /// The same request may succeed later; the client has already retried within its deadline.
        RETRY_LATER,
        /// The request itself was refused; this sample cannot be answered as asked.
        GIVE_UP,
        /// No request can succeed (bad key, model gone): stop the run.
        STOP
    }

    private final String faultClass;
    private final Remedy remedy;
    private final int attempts;

    public ModelException(String faultClass, Remedy remedy, String message) {
        this(faultClass, remedy, message, 1);
    }

    /// @param attempts how often the question was sent in all; 0 when it never left
    public ModelException(String faultClass, Remedy remedy, String message, int attempts) {
        super(message);
        this.faultClass = faultClass;
        this.remedy = remedy;
        this.attempts = attempts;
    }

    public ModelException(String faultClass, Remedy remedy, String message, Throwable cause) {
        super(message, cause);
        this.faultClass = faultClass;
        this.remedy = remedy;
        this.attempts = 1;
    }

    public String faultClass() {
        return faultClass;
    }

    public Remedy remedy() {
        return remedy;
    }

    public int attempts() {
        return attempts;
    }
}
