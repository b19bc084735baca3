package dev.blazon.models.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.model.Sampling;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.FaultKind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TriageTest {
    private static final EndpointSetup SETUP = new EndpointSetup(
            Endpoint.parse("https://a", Optional.empty()),
            "m",
            new Sampling(OptionalDouble.empty(), OptionalDouble.empty(), 5, OptionalLong.empty()),
            1_000_000,
            Duration.ofSeconds(60));

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        new SSLHandshakeException("(certificate_unknown) PKIX path building failed"),
                        FaultKind.NOT_TRUSTED,
                        "Cannot connect safely: '(certificate_unknown) PKIX path building failed'."),
                Arguments.of(
                        new SSLHandshakeException("Remote host terminated the handshake"),
                        FaultKind.CONNECTION_LOST,
                        "The connection broke: 'Remote host terminated the handshake'."),
                Arguments.of(
                        new SSLException("Connection reset"),
                        FaultKind.CONNECTION_LOST,
                        "The connection broke: 'Connection reset'."),
                Arguments.of(
                        new HttpConnectTimeoutException("HTTP connect timed out"),
                        FaultKind.UNREACHABLE,
                        "Cannot connect: 'HTTP connect timed out'."),
                Arguments.of(new ConnectException(), FaultKind.UNREACHABLE, "Cannot connect: 'nobody listens there'."),
                Arguments.of(new IOException(), FaultKind.CONNECTION_LOST, "The connection broke: 'no reason given'."));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void tellsAPassingFaultOfTheConnectionFromALastingOne(IOException fault, FaultKind kind, String detail) {
        assertThat(new Triage(SETUP, Dialects.openAi(SETUP), new FakeTiming()).broken(fault))
                .isEqualTo(Attempt.Faulted.of(kind, detail));
    }
}
