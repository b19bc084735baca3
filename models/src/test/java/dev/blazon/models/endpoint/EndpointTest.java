package dev.blazon.models.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8000, http://localhost:8000/v1",
        "http://localhost:8000/, http://localhost:8000/v1",
        "http://localhost:8000/v1/, http://localhost:8000/v1",
        "HTTPS://api.example.org/v1/chat/completions, https://api.example.org/v1",
        "http://[::1]:8000/openai/v1, http://[::1]:8000/openai/v1"
    })
    void readsAnAddressAsPeopleWriteIt(String written, String base) {
        assertThat(Endpoint.parse(written, Optional.empty()).base()).hasToString(base);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "localhost:8000 | url is 'localhost:8000', must start with http:// or https:// and name a host."
                        + " Write it as http://localhost:8000/v1.",
                "ftp://a | url is 'ftp://a', must start with http:// or https:// and name a host."
                        + " Write it as http://localhost:8000/v1.",
                "http://a b | url is 'http://a b', is not an address: Illegal character in authority."
                        + " Write it as http://localhost:8000/v1.",
                "https://me:secret@host/v1 | The address of host holds a user, '?' or '#'. Give the plain address;"
                        + " a key belongs to the environment."
            })
    void refusesOtherAddresses(String written, String message) {
        assertThatThrownBy(() -> Endpoint.parse(written, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void neverShowsTheKey() {
        Endpoint endpoint = Endpoint.parse("http://localhost", Optional.of(Endpoint.Key.of(" sk-secret\n")));

        assertThat(endpoint).hasToString("Endpoint[base=http://localhost/v1, key=Optional[***]]");
    }

    @Test
    void refusesAKeyThatNoHeaderCanHoldWithoutRepeatingIt() {
        assertThatThrownBy(() -> Endpoint.Key.of("sk-se\ncret"))
                .hasMessage("The key is empty or holds blanks or signs that no key has. Set it again, without quotes.");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:1, true",
        "http://127.0.0.9:1, true",
        "http://[::1]:1, true",
        "http://192.168.0.1, false",
        "http://localhost.example.org, false"
    })
    void knowsThisMachineByItsAddressAlone(String address, boolean loopback) {
        assertThat(Endpoint.parse(address, Optional.empty()).isLoopback()).isEqualTo(loopback);
    }
}
