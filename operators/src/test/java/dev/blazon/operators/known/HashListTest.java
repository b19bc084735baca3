package dev.blazon.operators.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.operator.file.ListFile;
import dev.blazon.operators.known.Entry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HashListTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    private static ListFile list(String text) {
        return new ListFile("known.csv", text, "f".repeat(16));
    }

    @Test
    void linesAreEntries() {
        ListFile list = list("\uFEFFtype,hash,distance,label\r\n# ours\n\npdq," + HASH.toUpperCase() + "\npdq , " + HASH
                + " , 12 , a, b\nSHA-1," + "a".repeat(40) + ",,x\nmd5," + "b".repeat(32) + ",0\n");

        assertThat(HashList.entries(list))
                .containsExactly(
                        new Entry("known.csv", 4, Kind.PDQ, HASH, 31, ""),
                        new Entry("known.csv", 5, Kind.PDQ, HASH, 12, "a, b"),
                        new Entry("known.csv", 6, Kind.SHA1, "a".repeat(40), 0, "x"),
                        new Entry("known.csv", 7, Kind.MD5, "b".repeat(32), 0, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0123|The type is none of md5, sha1, sha256 and pdq.",
                "md5,0123|The hash is no 32 hex digits, as md5 has: it has 4 signs.",
                "md5|The hash is no 32 hex digits, as md5 has: it has 0 signs.",
                "md5,zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz|The hash is no 32 hex digits, as md5 has: it has 32 signs.",
                "md5,00000000000000000000000000000000,3|Only pdq has a distance."
            })
    void aWrongLineIsNamedAndNotShown(String line, String problem) {
        assertThatThrownBy(() -> HashList.entries(list("# head\n" + line)))
                .hasMessage("lists file 'known.csv' line 2: " + problem + " Correct it.");
    }

    @Test
    void farDistancesAndEmptyListsAreRefused() {
        assertThatThrownBy(() -> HashList.entries(list("pdq," + HASH + ",64")))
                .hasMessage("lists file 'known.csv' line 1: The distance is no whole number from 0 to 63. Correct it.");
        assertThatThrownBy(() -> HashList.entries(list("# nothing\n")))
                .hasMessage("lists file 'known.csv' has no entry, must have at least 1. Give another list.");
    }
}
