package dev.blazon.engine.survey;

import dev.blazon.core.fault.StorageException;
import dev.blazon.engine.ledger.Causes;
import java.io.IOException;
import java.nio.file.Path;

/// What is said when a survey's file cannot be used.
final class SurveyFaults {

    private SurveyFaults() {}

    static StorageException unwritable(Path file, IOException fault) {
        return new StorageException(
                "[" + file + "] Cannot be written: " + Causes.named(fault)
                        + ". Repair that and run the same command again; finished shards stand.",
                fault);
    }

    static StorageException unreadable(Path file, IOException fault) {
        return new StorageException(
                "[" + file + "] Cannot be read: " + Causes.named(fault)
                        + ". Delete the file and run the same command again: what it held is then worked out anew.",
                fault);
    }
}
