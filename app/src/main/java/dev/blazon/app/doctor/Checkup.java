package dev.blazon.app.doctor;

import dev.blazon.models.discover.LocalServers;
import java.util.ArrayList;
import java.util.List;

/// All looks at this machine, in the order a person would take them.
public final class Checkup {

    private Checkup() {}

    /// @param addresses model servers to look at besides those on the usual local ports
    public static List<Finding> of(List<String> addresses) {
        List<Finding> findings = new ArrayList<>(MachineCheck.all());
        findings.addAll(PictureCheck.all());
        ServerCheck servers = new ServerCheck();
        addresses.forEach(address -> findings.addAll(servers.at(address)));
        if (addresses.isEmpty()) {
            findings.addAll(servers.local(LocalServers.find()));
        }
        return List.copyOf(findings);
    }
}
