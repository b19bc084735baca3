package dev.blazon.core.fault;

/// One sample cannot be processed (corrupt image, impossible text); the others go on. The fault class is a stable
/// kebab-case code such as `image-truncated`.
public final class SampleException extends BlazonException {
    private final String faultClass;

    public SampleException(String faultClass, String message) {
        super(message);
        this.faultClass = faultClass;
    }

    public SampleException(String faultClass, String message, Throwable cause) {
        super(message, cause);
        this.faultClass = faultClass;
    }

    public String faultClass() {
        return faultClass;
    }
}
