package dev.blazon.models.endpoint;

import dev.blazon.models.dialect.Provider;
import dev.blazon.models.endpoint.EndpointSetup.Weighted;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Several endpoints in one text: addresses with commas or blanks between them, each with `*` and a weight if it should
/// get more than the others, such as `http://a:8000/v1*2, http://b:8000/v1`.
public final class Addresses {
    private static final Pattern WEIGHTED = Pattern.compile("(.*?)\\*([0-9]{1,4}(?:\\.[0-9]{1,4})?)");

    private Addresses() {}

    /// The plain addresses, in their order; the text itself when there is but one.
    public static List<String> plain(String text) {
        return Arrays.stream(text.strip().split("[\\s,]+"))
                .map(Addresses::withoutWeight)
                .toList();
    }

    /// All with the key of a variable, as [Endpoint#keyed] takes it.
    ///
    /// @throws IllegalArgumentException when one cannot be used, or is there twice
    public static List<Weighted> keyed(
            Provider provider, String text, String variable, Function<String, Optional<String>> environment) {
        List<Weighted> endpoints = Arrays.stream(text.strip().split("[\\s,]+"))
                .map(one ->
                        new Weighted(Endpoint.keyed(provider, withoutWeight(one), variable, environment), weight(one)))
                .toList();
        Set<String> hosts = new LinkedHashSet<>();
        for (Weighted one : endpoints) {
            if (!hosts.add(one.endpoint().host())) {
                throw new IllegalArgumentException("url names " + one.endpoint().host()
                        + " twice. Give it once, with '*2' behind it for more calls.");
            }
        }
        return endpoints;
    }

    private static String withoutWeight(String one) {
        Matcher weighted = WEIGHTED.matcher(one);
        return weighted.matches() ? weighted.group(1) : one;
    }

    private static double weight(String one) {
        Matcher weighted = WEIGHTED.matcher(one);
        double weight = weighted.matches() ? Double.parseDouble(weighted.group(2)) : 1;
        if (weight <= 0) {
            throw new IllegalArgumentException(
                    "The weight of '" + one + "' is 0, must be above. Leave the address out.");
        }
        return weight;
    }
}
