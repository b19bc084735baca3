package dev.blazon.models.http;

import io.netty.handler.codec.DecoderException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;

/// What went wrong with a connection, in the JDK's own exceptions.
final class Faults {
    private Faults() {}

    static IOException of(Throwable fault) {
        Throwable cause = fault instanceof DecoderException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof UnknownHostException) {
            ConnectException unknown = new ConnectException();
            unknown.initCause(new UnresolvedAddressException());
            return unknown;
        }
        if (cause instanceof ConnectException refused) {
            return plain(refused);
        }
        return cause instanceof IOException broken ? broken : new IOException(cause);
    }

    /// Without the address, which those who tell of it know.
    private static ConnectException plain(ConnectException refused) {
        String words = String.valueOf(refused.getMessage());
        if (words.startsWith("Connection refused")) {
            ConnectException nobody = new ConnectException();
            nobody.initCause(refused);
            return nobody;
        }
        ConnectException plain = new ConnectException(words.replaceFirst(": [^ ]*/[^ ]*$", ""));
        plain.initCause(refused);
        return plain;
    }
}
