package dev.blazon.core.fault;

/// A disk, archive or table could not be read or written as a whole. Finished shards stand.
public final class StorageException extends BlazonException {

    public StorageException(String message) {
        super(message);
    }

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
