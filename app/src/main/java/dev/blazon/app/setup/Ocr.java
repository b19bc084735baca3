package dev.blazon.app.setup;

/// Whether text in pictures is read.
public enum Ocr {
    /// When `tesseract` is installed.
    AUTO,
    OFF
}
