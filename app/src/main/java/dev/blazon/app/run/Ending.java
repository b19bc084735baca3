package dev.blazon.app.run;

import dev.blazon.engine.local.RunResult;

/// How an execution ended.
///
/// @param words for people, without a full stop when they are a sentence of ours
record Ending(int exitCode, String words, double seconds) {

    static Ending of(RunResult result) {
        return switch (result.ending()) {
            case RunResult.Ending.Done _ -> new Ending(ExitCode.DONE, "done", result.seconds());
            case RunResult.Ending.FailuresAboveLimit(String why) ->
                new Ending(ExitCode.FAILURES, "failures above the limit: " + why, result.seconds());
            case RunResult.Ending.Stopped(String why) ->
                new Ending(ExitCode.STOPPED, "stopped: " + why, result.seconds());
        };
    }
}
