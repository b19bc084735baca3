package dev.blazon.models.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.function.Function;
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

    @ParameterizedTest
    @CsvSource({
        "http://gpu1:8000/v1, false",
        "http://10.0.0.7/v1, false",
        "http://localhost.example.com/v1, false",
        "http://0.0.0.0:8000/v1, false",
        "https://api.example.com/v1, true",
        "http://localhost:8000/v1, true",
        "http://127.0.0.1:8000/v1, true",
        "http://[::1]:8000/v1, true"
    })
    void leavesTheUsualKeyBehindWhereOthersCouldReadIt(String address, boolean sent) {
        Function<String, Optional<String>> environment = name -> Optional.of("sk-" + name);

        assertThat(Endpoint.keyed(address, "OPENAI_API_KEY", environment).key().isPresent())
                .isEqualTo(sent);
        assertThat(Endpoint.withholds(address, "OPENAI_API_KEY", environment)).isNotEqualTo(sent);
        assertThat(Endpoint.withholds(address, "OPENAI_API_KEY", _ -> Optional.empty()))
                .isFalse();
        assertThat(Endpoint.keyed(address, "", environment).key()).isEmpty();
    }

    @Test
    void refusesToSendANamedKeyWhereOthersCouldReadIt() {
        assertThatThrownBy(() -> Endpoint.keyed("http://gpu1:8000", "LAB_KEY", _ -> Optional.of("sk-secret")))
                .hasMessage("The key would go to gpu1:8000 over plain http, where others can read it. Give an https://"
                        + " address, or leave 'api-key-env' out if the server wants no key.");
        assertThat(Endpoint.keyed("http://gpu1:8000", "LAB_KEY", _ -> Optional.empty())
                        .key())
                .isEmpty();
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
