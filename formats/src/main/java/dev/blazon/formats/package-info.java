/// The one door to every format: [Sources] opens whatever input a user names.
/// Formats live in packages of their own below; this package only finds out which one it is.
@NullMarked
package dev.blazon.formats;

import org.jspecify.annotations.NullMarked;
