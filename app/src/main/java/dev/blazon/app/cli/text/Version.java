package dev.blazon.app.cli.text;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// Blazon's version and the Java it runs on.
public final class Version implements IVersionProvider {

    /// As the build stamped it into the jar.
    public static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"blazon " + number(), "Java " + Runtime.version()};
    }
}
