package dev.blazon.app.run;

import dev.blazon.engine.local.RunResult;

/// How an execution ended.
///
/// @param words a sentence, with its full stop
/// @param endedNow samples that came to an end in this execution
record Ending(int exitCode, String words, double seconds, long endedNow) {

    static Ending of(RunResult result) {
        return switch (result.ending()) {
            case RunResult.Ending.Done _ -> of(ExitCode.DONE, "Finished", result);
            case RunResult.Ending.FailuresAboveLimit(String why) ->
                of(ExitCode.FAILURES, "Too many failures: " + why, result);
            case RunResult.Ending.Stopped(String why) -> of(ExitCode.STOPPED, "Stopped, " + why, result);
        };
    }

    private static Ending of(int exitCode, String words, RunResult result) {
        return new Ending(exitCode, words + ".", result.seconds(), result.endedNow());
    }
}
