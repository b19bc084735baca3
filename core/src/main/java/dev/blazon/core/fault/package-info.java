/// The four kinds of fault ([BlazonException]); the engine reacts to each in its own way.
@NullMarked
package dev.blazon.core.fault;

import org.jspecify.annotations.NullMarked;
