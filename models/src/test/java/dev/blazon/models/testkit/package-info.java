/// What the tests of this module share: a scripted server and pictures.
@NullMarked
package dev.blazon.models.testkit;

import org.jspecify.annotations.NullMarked;
