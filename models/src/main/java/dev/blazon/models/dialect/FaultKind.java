package dev.blazon.models.dialect;

import dev.blazon.core.fault.ModelException.Remedy;

/// What can go wrong between a question and its answer; each kind is met in one way.
public enum FaultKind {
    RATE_LIMITED(
            "model-rate-limited", Action.WAIT, Remedy.RETRY_LATER, "Lower --concurrency or raise the key's limit."),
    OVERLOADED(
            "model-overloaded", Action.WAIT, Remedy.RETRY_LATER, "Lower --concurrency or give the server more room."),
    UNREACHABLE(
            "model-unreachable", Action.WAIT, Remedy.STOP, "Start the server or correct 'url'; 'blazon doctor' looks."),
    SERVER_ERROR(
            "model-server-error", Action.RETRY, Remedy.RETRY_LATER, "Look at the server's log, then 'blazon retry'."),
    TIMEOUT("model-timeout", Action.RETRY, Remedy.RETRY_LATER, "Raise deadline-seconds or lower max-tokens."),
    CONNECTION_LOST(
            "model-connection-lost",
            Action.RETRY,
            Remedy.RETRY_LATER,
            "Look at the server's log, then 'blazon retry'."),
    BAD_ANSWER(
            "model-bad-answer", Action.RETRY, Remedy.RETRY_LATER, "Check that 'url' is an OpenAI-compatible server."),
    TOO_LARGE(
            "model-request-too-large", Action.SHRINK, Remedy.GIVE_UP, "Lower max-pixels or raise the server's limit."),
    /// Two names of the same thing: the server wants the other one.
    MISSPELT(
            "model-request-refused",
            Action.REPHRASE,
            Remedy.GIVE_UP,
            "Check the model's options against the server's."),
    REQUEST_REFUSED(
            "model-request-refused", Action.FAIL, Remedy.GIVE_UP, "Check the model's options against the server's."),
    KEY_REFUSED("model-key-refused", Action.FAIL, Remedy.STOP, "Set the key in the variable that 'api-key-env' names."),
    QUOTA_SPENT("model-quota-spent", Action.FAIL, Remedy.STOP, "Add credit, then run again: what is done stays done."),
    NOT_FOUND(
            "model-not-found",
            Action.FAIL,
            Remedy.STOP,
            "Correct 'url' or 'model'; 'blazon doctor' lists what is served."),
    NOT_SUPPORTED(
            "model-not-supported",
            Action.FAIL,
            Remedy.STOP,
            "The server will not do what is asked: correct 'url', or serve the model by another server."),
    NOT_TRUSTED("model-not-trusted", Action.FAIL, Remedy.STOP, "Give the server a certificate that this Java trusts."),
    CANNOT_SEE("model-cannot-see", Action.FAIL, Remedy.STOP, "Serve a vision-language model.");

    /// What the client itself does about it.
    public enum Action {
        /// Ask again until the deadline: the server is there but busy, or coming back.
        WAIT,
        /// Ask again a few times: more would only repeat the same.
        RETRY,
        /// Ask once more with smaller pictures.
        SHRINK,
        /// Spell the question again: the dialect has learned how this server wants it.
        REPHRASE,
        FAIL
    }

    private final String code;
    private final Action action;
    private final Remedy remedy;
    private final String advice;

    FaultKind(String code, Action action, Remedy remedy, String advice) {
        this.code = code;
        this.action = action;
        this.remedy = remedy;
        this.advice = advice;
    }

    /// The fault class that people and programs see; never changes once released.
    public String code() {
        return code;
    }

    public Action action() {
        return action;
    }

    public Remedy remedy() {
        return remedy;
    }

    /// Whether an endpoint that fails so answers no question at all.
    public boolean isOfEndpoint() {
        return action == Action.FAIL && remedy == Remedy.STOP;
    }

    public String advice() {
        return advice;
    }
}
