/// Small pictures for people: thumbnails and their main colours.
@NullMarked
package dev.blazon.engine.report.picture;

import org.jspecify.annotations.NullMarked;
