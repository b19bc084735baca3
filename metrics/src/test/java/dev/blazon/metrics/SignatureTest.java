package dev.blazon.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SignatureTest {

    @Test
    void printsItsFactsInOneOrder() {
        Signature signature =
                Signature.of("CIDEr", 1, Mode.STRICT).with("tok", "ptb").with("idf", "corpus");

        assertThat(signature).hasToString("CIDEr|idf:corpus|mode:strict|tok:ptb|version:1");
    }
}
