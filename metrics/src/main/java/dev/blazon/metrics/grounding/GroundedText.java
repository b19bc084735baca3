package dev.blazon.metrics.grounding;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A caption taken apart: `<gdo class="person" person-0>the man</gdo>` speaks of object `person-0`. There are tags of
/// objects (`gdo`), actions (`gda`) and locations (`gdl`), each with one or several objects.
///
/// @param text without tags
/// @param objects that are spoken of, in order
public record GroundedText(String text, Set<String> objects) {
    private static final Pattern TAG = Pattern.compile("<(/?)gd[oal]\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("[\\w-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|\\S+)");

    public GroundedText {
        objects = Collections.unmodifiableSet(new LinkedHashSet<>(objects));
    }

    /// What is no whole tag stays text.
    public static GroundedText of(String caption) {
        Matcher tags = TAG.matcher(caption);
        Set<String> objects = new LinkedHashSet<>();
        while (tags.find()) {
            if (tags.group(1).isEmpty()) {
                for (String object :
                        ATTRIBUTE.matcher(tags.group(2)).replaceAll(" ").split("\\s+")) {
                    if (!object.isEmpty()) {
                        objects.add(object);
                    }
                }
            }
        }
        return new GroundedText(TAG.matcher(caption).replaceAll(""), objects);
    }
}
