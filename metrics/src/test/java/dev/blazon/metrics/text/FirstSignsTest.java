package dev.blazon.metrics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FirstSignsTest {
    private static final List<Rule> RULES = Rules.all();
    private final FirstSigns signs = new FirstSigns(RULES);

    @Property
    void noRuleThatMatchesIsLeftOut(
            @ForAll @NotEmpty @StringLength(max = 12) @CharRange(from = '\t', to = '~') String text) {
        assertMatchingRulesAreThere(text);
    }

    @Test
    void noRuleThatMatchesAnEdgeIsLeftOut() {
        for (String edge : List.of(
                "c++ ",
                "C# ",
                "cannot",
                "'twas",
                "gonna",
                "<br />",
                "&mdash;",
                "&amp; ",
                "isn't ",
                "it's ",
                "'n' ",
                "d'Artagnan ",
                "'em ",
                "'90s ",
                "y'all",
                "http://a.b/c ",
                "www.a.com ",
                "a@b.c ",
                "@me ",
                "#tag",
                "12/24/2026 ",
                "+1,000.5 ",
                "1 1/2 ",
                "-LRB- ",
                "C.D.s ",
                "S&P-500 ",
                "and/or ",
                "US$ ",
                "U.S. The ",
                "no. 5 ",
                "Inc. A",
                "St. ",
                "... ",
                "?! ",
                "(555) 123-4567 ",
                ":-) ",
                "``",
                "''",
                "--",
                "\n",
                "\r\n",
                "% ",
                "é ")) {
            assertMatchingRulesAreThere(edge);
        }
    }

    @Test
    void mostRulesAreLeftOutForAComma() {
        assertThat(signs.rules(',').length).isPositive().isLessThan(RULES.size() / 2);
        assertThat(signs.rules('\u00e9')).hasSameSizeAs(RULES);
    }

    private void assertMatchingRulesAreThere(String text) {
        int[] matching = IntStream.range(0, RULES.size())
                .filter(rule -> RULES.get(rule).pattern().matcher(text).lookingAt())
                .toArray();
        assertThat(signs.rules(text.charAt(0))).as(text).contains(matching);
    }
}
