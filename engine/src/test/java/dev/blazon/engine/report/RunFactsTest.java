package dev.blazon.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.StorageException;
import org.junit.jupiter.api.Test;

class RunFactsTest {

    @Test
    void comeBackFromJson() {
        RunFacts facts = Fates.facts("barns", 4);

        assertThat(RunFacts.fromJson(facts.toJson())).isEqualTo(facts);
    }

    @Test
    void refuseDamagedJson() {
        assertThatThrownBy(() -> RunFacts.fromJson("{}")).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> RunFacts.fromJson("null"))
                .isInstanceOf(StorageException.class)
                .hasMessage(
                        "[run facts] Stored facts of the run cannot be read: 4 characters of JSON that is damaged or"
                                + " of another version. Run the recipe again on the same folder; what is committed is not done"
                                + " again.");
    }
}
