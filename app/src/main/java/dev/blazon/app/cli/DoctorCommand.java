package dev.blazon.app.cli;

import dev.blazon.app.cli.text.Json;
import dev.blazon.app.cli.text.Version;
import dev.blazon.app.doctor.Checkup;
import dev.blazon.app.doctor.Finding;
import dev.blazon.app.run.ExitCode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `blazon doctor`: what this machine has.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Looks at Java, memory, disks, picture decoding, text reading (OCR) and model servers; tests whether"
                        + " each model truly sees pictures; says what to do about each problem.",
        footer = {
            "",
            "Examples:",
            "  blazon doctor                                    looks on the usual local ports",
            "  blazon doctor --model http://gpu1:8000/v1        looks at one server",
            "",
            "Exit code 0 when the basics work, 2 when something must be done first."
        })
final class DoctorCommand implements Callable<Integer> {

    @Option(names = "--model", paramLabel = "URL", description = "A model server to look at. Can be repeated.")
    private List<String> models = new ArrayList<>();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Finding> findings =
                Checkup.of(models.stream().map(DoctorCommand::address).toList());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.text(findings));
        } else {
            findings.forEach(finding -> out.println(finding.asText()));
        }
        boolean works = findings.stream().noneMatch(finding -> finding.level() == Finding.Level.PROBLEM);
        return works ? ExitCode.DONE : ExitCode.INPUT;
    }

    /// `captioner=http://…` is understood too, because `run` wants it so.
    private static String address(String text) {
        return text.replaceFirst("^[A-Za-z0-9_-]+=", "");
    }
}
