/// The program: [Main] hands its arguments to the command line in `cli`. Everything below this package knows all
/// modules;
/// no other module knows this one.
@NullMarked
package dev.blazon.app;

import org.jspecify.annotations.NullMarked;
