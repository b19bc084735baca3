package dev.blazon.metrics.clip;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Character references of HTML 5 (`&amp;`, `&#38;`) become the characters that they mean, as a browser reads
/// them: a semicolon may be missing where the standard allows it, and `&#128;` is a euro.
final class HtmlEntities {
    private static final Map<String, String> NAMES = read();
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#([0-9]+);?|#[xX]([0-9a-fA-F]+);?|([^\\t\\n\\f <&#;]{1,32};?))");
    /// References that are whole and end in a semicolon.
    private static final Pattern WHOLE = Pattern.compile("&(?:#([0-9]+)|#[xX]([0-9a-fA-F]+)|([0-9A-Za-z]+));");
    private static final int LONGEST = 24;

    private HtmlEntities() {}

    private static Map<String, String> read() {
        Map<String, String> names = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HtmlEntities.class.getResourceAsStream("html-entities.txt")),
                StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                String[] fields = line.split(" ");
                StringBuilder meaning = new StringBuilder();
                Arrays.stream(fields).skip(1).forEach(code -> meaning.appendCodePoint(Integer.parseInt(code, 16)));
                names.put(fields[0], meaning.toString());
            }
            return Map.copyOf(names);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static String unescape(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(3) == null ? character(found.group(1), found.group(2)) : named(found.group(3))));
    }

    /// Only references with a semicolon, and also names that somebody brought to upper case: `&NTILDE;`.
    static String unescapeWhole(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return WHOLE.matcher(text).replaceAll(found -> {
            String whole = found.group();
            if (whole.length() - 2 > LONGEST) {
                return Matcher.quoteReplacement(whole);
            }
            String meaning = found.group(3) == null
                    ? character(found.group(1), found.group(2))
                    : wholeName(found.group(3) + ";", whole);
            return Matcher.quoteReplacement(meaning.equals(";") ? whole : meaning);
        });
    }

    private static String wholeName(String name, String otherwise) {
        String meaning = NAMES.get(name);
        if (meaning != null) {
            return meaning;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean upper =
                name.equals(name.toUpperCase(Locale.ROOT)) && named(name).equals("&" + name);
        return upper && NAMES.containsKey(lower) ? NAMES.get(lower).toUpperCase(Locale.ROOT) : otherwise;
    }

    private static String named(String name) {
        for (int end = name.length(); end > 1; end--) {
            String meaning = NAMES.get(name.substring(0, end));
            if (meaning != null) {
                return meaning + name.substring(end);
            }
        }
        return "&" + name;
    }

    private static String character(@Nullable String decimal, String hexadecimal) {
        BigInteger number = decimal == null ? new BigInteger(hexadecimal, 16) : new BigInteger(decimal);
        int code = number.bitLength() > 31 ? Integer.MAX_VALUE : number.intValue();
        if (code == 0 || code > Character.MAX_CODE_POINT || code >= 0xD800 && code <= 0xDFFF) {
            return "\uFFFD";
        }
        if (code >= 0x80 && code <= 0x9F) {
            return Character.toString(WindowsLetters.of(code));
        }
        return isNone(code) ? "" : Character.toString(code);
    }

    private static boolean isNone(int code) {
        boolean control = code < 0x20 && code != '\t' && code != '\n' && code != '\f' && code != '\r' || code == 0x7F;
        return control || code >= 0xFDD0 && code <= 0xFDEF || (code & 0xFFFE) == 0xFFFE;
    }
}
