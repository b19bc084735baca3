/// The reference of operators and recipes, read from the code.
@NullMarked
package dev.blazon.app.reference;

import org.jspecify.annotations.NullMarked;
