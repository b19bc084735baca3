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

    public ModelException(String faultClass, Remedy remedy, String message) {
        super(message);
        this.faultClass = faultClass;
        this.remedy = remedy;
    }

    public ModelException(String faultClass, Remedy remedy, String message, Throwable cause) {
        super(message, cause);
        this.faultClass = faultClass;
        this.remedy = remedy;
    }

    public String faultClass() {
        return faultClass;
    }

    public Remedy remedy() {
        return remedy;
    }
}
