/// Options that several commands share.
@NullMarked
package dev.blazon.app.cli.option;

import org.jspecify.annotations.NullMarked;
