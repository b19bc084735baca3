package dev.blazon.formats.table.scan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of Flickr8k's and Flickr30k's token files: `1000268201.jpg#0`, a tab, a caption. The number counts a
/// picture's captions from 0, as their order does, and is not kept.
public record TokenLine(String image, String caption) {
    private static final Pattern LINE = Pattern.compile("([^\\t#]{1,500}\\.\\w{1,8})#\\d{1,4}\\t(.*?)\\r?");

    public static Optional<TokenLine> of(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches() ? Optional.of(new TokenLine(matcher.group(1), matcher.group(2))) : Optional.empty();
    }
}
