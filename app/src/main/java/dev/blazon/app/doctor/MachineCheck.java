package dev.blazon.app.doctor;

import dev.blazon.app.progress.Figures;
import dev.blazon.engine.ledger.Causes;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Java, memory and disks.
final class MachineCheck {
    private static final int JAVA = 25;
    private static final long LITTLE_MEMORY = 512L << 20;
    private static final long LITTLE_DISK = 1L << 30;

    private MachineCheck() {}

    static List<Finding> all() {
        return List.of(
                java(),
                memory(),
                disk("this folder", Path.of("")),
                disk("temporary", Path.of(System.getProperty("java.io.tmpdir"))));
    }

    private static Finding java() {
        String seen = Runtime.version() + " (" + System.getProperty("java.vendor") + "), "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Figures.count(Runtime.getRuntime().availableProcessors(), "core");
        return Runtime.version().feature() >= JAVA
                ? Finding.ok("java", seen)
                : Finding.problem("java", seen, "Install a JDK " + JAVA + " or newer and set JAVA_HOME.");
    }

    private static Finding memory() {
        long most = Runtime.getRuntime().maxMemory();
        String seen = Figures.bytes(most) + " for Java at most";
        return most >= LITTLE_MEMORY
                ? Finding.ok("memory", seen)
                : Finding.note("memory", seen, "Large pictures may not fit. Set BLAZON_JAVA_OPTS=-Xmx1g or more.");
    }

    private static Finding disk(String subject, Path folder) {
        Path absolute = folder.toAbsolutePath();
        try {
            Path probe = Files.createTempFile(absolute, "blazon", ".probe");
            Files.writeString(probe, "probe");
            Files.delete(probe);
            FileStore store = Files.getFileStore(absolute);
            String seen = absolute + " can be written, " + Figures.bytes(store.getUsableSpace()) + " free";
            return store.getUsableSpace() >= LITTLE_DISK
                    ? Finding.ok("disk", seen)
                    : Finding.note(
                            "disk", seen, "Little space is left. Free some, or run into another disk with --to.");
        } catch (IOException fault) {
            return Finding.note(
                    "disk",
                    subject + " " + absolute + " cannot be written: " + Causes.named(fault),
                    "Give runs a folder that can be written with --to.");
        }
    }
}
