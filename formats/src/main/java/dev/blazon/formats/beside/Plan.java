package dev.blazon.formats.beside;

/// What is to be done at one place. Its line, where it has one, must be in the list first.
sealed interface Plan {
    record Leave(Outcome.Why why) implements Plan {}

    /// Nothing stands there.
    record Create(TextLine line, byte[] bytes) implements Plan {}

    /// A text of Blazon's stands there, this one or an older one.
    record Renew(TextLine line, byte[] bytes) implements Plan {}

    /// A person's text stands there and is to be put aside.
    record Replace(TextLine line, byte[] bytes) implements Plan {}
}
