/// The journal of answers that were paid for, so that none is paid twice. Start at [JournaledModel].
///
/// An answer stands on disk before anybody sees it ([AnswersJournal]); failures are never written here. What identifies
/// an answer is decided in [QuestionKey] alone.
@NullMarked
package dev.blazon.models.answers;

import org.jspecify.annotations.NullMarked;
