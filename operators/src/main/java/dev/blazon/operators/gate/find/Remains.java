package dev.blazon.operators.gate.find;

import dev.blazon.operators.gate.text.Passage;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the form of an answer that cleaning could not take off: tokens inside the text, JSON of several fields,
/// tables, another speaker's turn.
final class Remains {
    private static final Pattern TOKEN = Pattern.compile(
            "<\\|[\\w/ ]{1,40}\\|>|<｜[^｜>]{1,40}｜>|</?s>|<(?:unk|pad|bos|eos|eot|sep|cls|mask|image|start_of_turn|end_of_turn|"
                    + "start_of_image|image_soft_token|fake_token_around_image|end_of_utterance|loc_?\\d{1,4}|/?think|/?thinking|/?answer)>"
                    + "|\\[ ?unused\\d{1,4} ?\\]|\\[/?INST\\]|<0x[0-9A-F]{2}>|\\[gMASK\\]|##0 \\]");
    private static final Pattern STRUCTURE =
            Pattern.compile("^(?:[\\[{]{1,4}\\s{0,20}[\"'][^\"']{1,200}[\"']\\s{0,20}[:,]|\\[\\{)");
    private static final Pattern TABLE = Pattern.compile("\\|\\s{0,5}:?-{3,80}:?\\s{0,5}\\|");
    private static final Pattern SPEAKER = Pattern.compile(
            "(?m)^ {0,9}(?:#{1,6} {1,3})?(?:ASSISTANT|USER|HUMAN|### (?:Instruction|Response|Human|Assistant)): ?");

    private Remains() {}

    static Optional<Finding> in(Passage passage) {
        String open = passage.open();
        if (STRUCTURE.matcher(passage.text()).find()) {
            return wrapped("JSON or a list of several values");
        }
        if (TOKEN.matcher(open).find()) {
            return wrapped("a token of a chat template or vocabulary inside the text");
        }
        if (TABLE.matcher(open).find() || open.contains("```")) {
            return wrapped("a table or block of code");
        }
        return SPEAKER.matcher(open).find() ? wrapped("another speaker's turn") : Optional.empty();
    }

    private static Optional<Finding> wrapped(String what) {
        return Optional.of(new Finding(Defect.WRAPPED, what));
    }
}
