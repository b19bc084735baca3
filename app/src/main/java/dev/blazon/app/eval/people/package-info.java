/// How well metrics agree with people who rated the same captions: [Ratings] out of a file, [PeopleAgreement] in
/// numbers, words and JSON. Start at [PeopleOptions].
@NullMarked
package dev.blazon.app.eval.people;

import org.jspecify.annotations.NullMarked;
