package dev.blazon.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.engine.ledger.Unread;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureLimitTest {

    @ParameterizedTest
    @CsvSource({
        "10%, 46, 324, 15%",
        "1%, 5, 200, 3%",
        "0.5%, 3, 300, 1%",
        "7%, 20, 100, 20%",
        "10%, 21, 100, 25%",
        "50%, 199, 200, 100%",
        "0, 1, 1, 1",
        "20, 21, 900, 50",
        "100, 101, 900, 200",
        "500, 501, 900, 1000"
    })
    void namesALimitThatWouldBearSoMany(String given, long failed, long ended, String enough) {
        FailureLimit limit = FailureLimit.parse(given);

        assertThat(limit.verdict(failed, ended, Unread.NONE))
                .contains(failed + " of " + ended + " samples failed, at most " + given + " may; --max-failures "
                        + enough + " would bear that");
        assertThat(FailureLimit.parse(enough).verdict(failed, ended, Unread.NONE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7%", "2.5%", "0%", "100%", "0.01%", "20"})
    void isPrintedAsItIsGiven(String text) {
        assertThat(FailureLimit.parse(text).described()).isEqualTo(text);
    }
}
