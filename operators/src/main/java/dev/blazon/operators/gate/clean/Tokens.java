package dev.blazon.operators.gate.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes off tokens of chat templates around a caption, and whatever follows the token that ends a turn: another turn
/// that the model dreamt.
final class Tokens {
    private static final String WORDS =
            "(?:<\\|(?!im_end|eot_id|end|endoftext|endofchunk)[\\w/ ]{1,40}\\|>|<｜[^｜>]{1,40}｜>|<(?:s|bos|pad|image|im_start|"
                    + "start_of_turn|start_of_image|eos|/s|EOS|BOS|PAD|END|end)>|\\[/INST\\]|\\[INST\\]|<<SYS>>)";
    private static final Pattern LEADING =
            Pattern.compile("^(?:\\s{0,50}" + WORDS + "(?:(?:assistant|model|system|user)\\s{0,20}(?:\\n|:))?){1,20}");
    /// Tokens after which a model has nothing more to say.
    private static final Pattern END = Pattern.compile(
            "<\\|(?:im_end|eot_id|end|endoftext|endofchunk|im_start|end_of_text|eom_id|end_of_box|return|user|assistant)\\|>"
                    + "|</s>|<end_of_turn>|<end_of_utterance>|<eos>|<EOS>|<end>|<END>|<｜end▁of▁sentence｜>|<\\|END_OF_TURN_TOKEN\\|>");
    private static final Pattern ROLE = Pattern.compile("^(?:assistant|model)\\s{0,20}\\n");

    private Tokens() {}

    static String off(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('[') < 0) {
            return text;
        }
        String rest = LEADING.matcher(text).replaceFirst("");
        if (rest.length() < text.length()) {
            rest = ROLE.matcher(rest.stripLeading()).replaceFirst("");
        }
        Matcher end = END.matcher(rest);
        return end.find() && end.start() > 0
                ? rest.substring(0, end.start())
                : end.reset().lookingAt() ? rest.substring(end.end()) : rest;
    }
}
