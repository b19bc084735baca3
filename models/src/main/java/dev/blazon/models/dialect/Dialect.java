package dev.blazon.models.dialect;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.model.AnswerForm;
import dev.blazon.core.model.Question;
import dev.blazon.models.http.Body;
import java.net.http.HttpHeaders;
import java.util.Map;

/// How one provider spells questions and answers. Thread-safe; knows no socket, no clock and no key.
///
/// A dialect may learn from a reply how a server wants its questions ([FaultKind#MISSPELT]); what it learns never
/// changes what a question means.
public interface Dialect {

    /// What every request carries.
    Headers headers();

    /// Spells a question.
    ///
    /// @param maxPixels for each picture
    Request request(Question question, long maxPixels);

    /// Judges how the call ended.
    ///
    /// @param request as it was sent
    Attempt judge(Request request, Reply reply);

    /// What happens to a question on its way, as far as it can change the answer: part of the journal's key.
    String treatment();

    /// Header fields of every request.
    ///
    /// @param keyName the field that takes the key
    /// @param keyPrefix what stands before the key, such as `Bearer `
    /// @param others fields without a secret
    record Headers(String keyName, String keyPrefix, Map<String, String> others) {
        /// As most servers want it.
        public static final Headers BEARER = new Headers("Authorization", "Bearer ", Map.of());

        public Headers {
            others = Map.copyOf(others);
        }
    }

    /// What is posted.
    ///
    /// @param path after the endpoint's base, such as `/chat/completions`
    /// @param form what the answer must bring along
    record Request(String path, Body body, AnswerForm form) {

        public Request(String path, Bytes body, AnswerForm form) {
            this(path, Body.of(body), form);
        }
    }

    /// A whole reply.
    record Reply(int status, HttpHeaders headers, Bytes body) {}
}
