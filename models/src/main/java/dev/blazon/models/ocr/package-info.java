/// Text in pictures, read by the `tesseract` command when it is installed. Start at [TesseractReader].
@NullMarked
package dev.blazon.models.ocr;

import org.jspecify.annotations.NullMarked;
