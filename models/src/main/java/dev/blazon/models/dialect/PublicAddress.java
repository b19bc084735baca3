package dev.blazon.models.dialect;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/// Tells addresses that anybody can fetch from those of this machine, this network, or with a secret in them.
final class PublicAddress {
    private static final int LONGEST = 2000;

    private PublicAddress() {}

    static boolean is(String url, Set<String> schemes) {
        if (schemes.isEmpty() || url.length() > LONGEST) {
            return false;
        }
        try {
            URI uri = new URI(url);
            return uri.getScheme() != null
                    && schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && isPublicHost(uri.getHost().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /// Names are not looked up: the server that fetches may see others behind them.
    private static boolean isPublicHost(String host) {
        if (host.matches("[0-9.]+|\\[.*]")) {
            return isPublicNumber(host);
        }
        return host.contains(".")
                && !host.endsWith(".local")
                && !host.endsWith(".internal")
                && !host.endsWith(".localhost");
    }

    private static boolean isPublicNumber(String host) {
        try {
            InetAddress number = InetAddress.getByName(host);
            return !number.isLoopbackAddress()
                    && !number.isAnyLocalAddress()
                    && !number.isLinkLocalAddress()
                    && !number.isSiteLocalAddress()
                    && !number.isMulticastAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
