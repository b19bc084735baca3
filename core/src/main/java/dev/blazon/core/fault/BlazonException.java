package dev.blazon.core.fault;

/// A fault that Blazon expects. There are four kinds because the engine reacts in four ways; anything else is a bug.
///
/// Every message has the shape `[place] Problem: value seen, value allowed. What to do.`
public abstract sealed class BlazonException extends RuntimeException
        permits RecipeException, SampleException, ModelException, StorageException {

    BlazonException(String message) {
        super(message);
    }

    BlazonException(String message, Throwable cause) {
        super(message, cause);
    }

    /// The message, never absent.
    public String text() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
