/// The commands. Start at [Cli]; each command is one class that reads its options and calls another package.
@NullMarked
package dev.blazon.app.cli;

import org.jspecify.annotations.NullMarked;
