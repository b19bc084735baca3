package dev.blazon.metrics.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/// Which rules a token may follow that begins with a given sign, so that not each rule is tried at each place.
final class FirstSigns {
    private final List<Rule> rules;
    private final int[] all;
    /// By sign; found out when first asked for. Threads that ask together find the same.
    private final int[][] known = new int[128][];

    FirstSigns(List<Rule> rules) {
        this.rules = rules;
        this.all = IntStream.range(0, rules.size()).toArray();
    }

    /// @return numbers of rules, in ascending order; all of them for signs beyond ASCII
    int[] rules(char first) {
        if (first >= known.length) {
            return all;
        }
        int[] possible = known[first];
        if (possible == null) {
            possible = possible(Character.toString(first));
            known[first] = possible;
        }
        return possible;
    }

    /// Where a pattern neither matches the start nor reached its end when it gave up, nothing that follows could help.
    private int[] possible(String start) {
        return IntStream.of(all)
                .filter(rule -> {
                    Matcher matcher = rules.get(rule).pattern().matcher(start);
                    return matcher.lookingAt() || matcher.hitEnd();
                })
                .toArray();
    }
}
