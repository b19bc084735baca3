package dev.blazon.models.http;

import io.netty.handler.codec.DecoderException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What went wrong with a connection, in the JDK's own exceptions.
final class Faults {
    private static final Pattern NATIVE =
            Pattern.compile("[A-Za-z]+\\(\\.\\.\\) failed with error\\(-?[0-9]+\\): (.*)");

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
        return cause instanceof IOException broken ? told(broken) : new IOException(cause);
    }

    /// The kernel's words without the name and number of the call that they came from:
    /// `recvAddress(..) failed with error(-104): Connection reset by peer`.
    private static IOException told(IOException broken) {
        Matcher words = NATIVE.matcher(String.valueOf(broken.getMessage()));
        return words.matches() ? new IOException(words.group(1), broken) : broken;
    }

    /// Without the address, which those who tell of it know.
    private static ConnectException plain(ConnectException refused) {
        String words = String.valueOf(refused.getMessage());
        if (words.contains("Connection refused")) {
            ConnectException nobody = new ConnectException();
            nobody.initCause(refused);
            return nobody;
        }
        ConnectException plain = new ConnectException(words.replaceFirst(": [^ ]*/[^ ]*$", ""));
        plain.initCause(refused);
        return plain;
    }
}
