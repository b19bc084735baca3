package dev.blazon.models.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://pictures.example.org/a.jpg?size=2, true",
        "https://93.184.216.34/a.jpg, true",
        "HTTPS://Pictures.Example.org/a.jpg, true",
        "http://pictures.example.org/a.jpg, false",
        "https://localhost/a.jpg, false",
        "https://intranet/a.jpg, false",
        "https://nas.local/a.jpg, false",
        "https://metadata.google.internal/a.jpg, false",
        "https://127.0.0.1/a.jpg, false",
        "https://169.254.169.254/latest, false",
        "https://10.0.0.8/a.jpg, false",
        "https://[::1]/a.jpg, false",
        "https://user:secret@pictures.example.org/a.jpg, false",
        "file:///etc/passwd, false",
        "'https://a b.org/', false",
        "'', false"
    })
    void tellsWhatAnybodyCanFetch(String url, boolean isPublic) {
        assertThat(PublicAddress.is(url, Set.of("https"))).isEqualTo(isPublic);
    }

    @Test
    void sendsNoAddressUnlessAsked() {
        assertThat(PublicAddress.is("https://pictures.example.org/a.jpg", Set.of()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.anthropic.com, ANTHROPIC",
        "https://api.anthropic.com/v1/messages, ANTHROPIC",
        "https://generativelanguage.googleapis.com/v1beta, GEMINI",
        "https://generativelanguage.googleapis.com/v1beta/openai, OPENAI",
        "https://api.anthropic.com/v1/chat/completions, OPENAI",
        "https://api.anthropic.com.example.org, OPENAI",
        "http://localhost:8000/v1, OPENAI"
    })
    void knowsProvidersByTheirHost(String address, Provider provider) {
        assertThat(Provider.at(address)).isEqualTo(provider);
    }

    @Test
    void knowsAzuresOwnKeyField() {
        assertThat(Provider.OPENAI.headers("mine.openai.azure.com").keyName()).isEqualTo("api-key");
        assertThat(Provider.OPENAI.headers("api.openai.com")).isEqualTo(Dialect.Headers.BEARER);
    }
}
