package dev.blazon.core.store;

/// Writes and reads the whole life of a sample as one line of JSON, without image bytes.
public interface FateCodec {

    String encode(Fate fate);

    Fate decode(String line);
}
