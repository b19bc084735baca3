package dev.blazon.core.recipe;

import dev.blazon.core.operator.Catalogue;
import dev.blazon.core.operator.Prompt;
import dev.blazon.core.operator.file.ListFile;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Turns one scalar of recipe text into a value of a component's type.
final class Scalars {
    private final Resources resources;

    Scalars(Resources resources) {
        this.resources = resources;
    }

    /// @throws IllegalArgumentException whose message says what was seen and what is allowed
    Object parse(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        }
        if (type == int.class || type == Integer.class) {
            return Math.toIntExact(whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
        if (type == long.class || type == Long.class) {
            return whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == double.class || type == Double.class) {
            return real(text);
        }
        if (type == boolean.class || type == Boolean.class) {
            return truth(text);
        }
        if (type == Prompt.class) {
            return prompt(text);
        }
        if (type == ListFile.class) {
            return list(text);
        }
        if (type.isEnum()) {
            return constant(text, type);
        }
        return parsed(text, type);
    }

    private static long whole(String text, long low, long high) {
        try {
            long value = Long.parseLong(text.replace("_", ""));
            if (value >= low && value <= high) {
                return value;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException("'" + Texts.cut(text) + "' is not a whole number.");
    }

    private static double real(String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException("'" + Texts.cut(text) + "' is not a number.");
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("'" + Texts.cut(text) + "' is neither true nor false.");
        };
    }

    private static Object constant(String text, Class<?> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(Scalars::constantName)
                .toList();
        int at = names.indexOf(text);
        if (at < 0) {
            throw new IllegalArgumentException(Texts.unknown("value", text, names));
        }
        return type.getEnumConstants()[at];
    }

    static String constantName(Object constant) {
        return Catalogue.kebab(constant.toString()).replace('_', '-');
    }

    private Prompt prompt(String name) {
        Optional<String> text = resources.file(name);
        return text.map(found -> new Prompt(name, found, hash(found)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No prompt file '" + Texts.cut(name) + "' beside the recipe. Create it or correct the name."));
    }

    private ListFile list(String name) {
        Optional<String> text = resources.confidential(name);
        return text.map(found -> new ListFile(name, found, hash(found)))
                .orElseThrow(() -> new IllegalArgumentException("No list file '" + Texts.cut(name)
                        + "' beside the recipe. Correct the name, or give the whole path."));
    }

    private static Object parsed(String text, Class<?> type) {
        try {
            Method parse = type.getMethod("parse", String.class);
            return parse.invoke(null, text);
        } catch (InvocationTargetException fault) {
            if (fault.getCause() instanceof IllegalArgumentException cause) {
                throw cause;
            }
            throw new IllegalStateException(type + ".parse failed", fault);
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException("An option of " + type + " needs a public static parse(String)", fault);
        }
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every Java has SHA-256", fault);
        }
    }
}
