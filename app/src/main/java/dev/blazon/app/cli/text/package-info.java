/// How commands write what they answer: JSON for programs, the version.
@NullMarked
package dev.blazon.app.cli.text;

import org.jspecify.annotations.NullMarked;
