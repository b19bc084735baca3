/// Files that a step's options name, other than prompts.
@NullMarked
package dev.blazon.core.operator.file;

import org.jspecify.annotations.NullMarked;
