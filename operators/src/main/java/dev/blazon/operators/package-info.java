/// The built-in steps. Start at [BuiltInOperators]; each step is one record in a package below.
@NullMarked
package dev.blazon.operators;

import org.jspecify.annotations.NullMarked;
