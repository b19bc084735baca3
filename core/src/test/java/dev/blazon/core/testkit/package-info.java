/// What the tests of all modules share: fakes of the ports of [dev.blazon.core] and makers of small samples.
/// Nothing here reads a disk, opens a socket or sleeps.
@NullMarked
package dev.blazon.core.testkit;

import org.jspecify.annotations.NullMarked;
