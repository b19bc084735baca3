/// Where the pictures of captions lie.
@NullMarked
package dev.blazon.app.eval.pictures;

import org.jspecify.annotations.NullMarked;
