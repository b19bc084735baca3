/// HTML and SVG that are well-formed and escaped by construction: [Html] builds, [Figures] words numbers, the rest are
/// charts drawn on the server side. No chart uses a `style` attribute, so that a strict content security policy holds.
@NullMarked
package dev.blazon.engine.report.html;

import org.jspecify.annotations.NullMarked;
