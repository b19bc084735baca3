package dev.blazon.app.cli;

import dev.blazon.app.cli.text.Json;
import dev.blazon.app.cli.text.Version;
import dev.blazon.app.reference.OperatorReference;
import dev.blazon.app.run.ExitCode;
import dev.blazon.app.shelf.Nearest;
import dev.blazon.core.fault.RecipeException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blazon operators`: the reference of steps.
@Command(
        name = "operators",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the operators that a recipe's steps may name, or the options of one.",
        footer = {
            "",
            "Examples:",
            "  blazon operators",
            "  blazon operators drop-small-images",
            "  blazon operators --json"
        })
final class OperatorsCommand implements Callable<Integer> {
    private final Kit kit;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "One operator.")
    private @Nullable String name;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Option(names = "--markdown", description = "As the page docs/reference/operators.md.")
    private boolean markdown;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    OperatorsCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<OperatorReference> chosen = chosen();
        if (json) {
            out.println(Json.text(name == null ? chosen : chosen.getFirst()));
        } else if (markdown) {
            out.print(
                    name == null
                            ? OperatorReference.page(kit.catalogue())
                            : chosen.getFirst().asMarkdown());
        } else if (name != null) {
            out.print(chosen.getFirst().asText());
        } else {
            chosen.forEach(operator -> out.printf("%-28s %s%n", operator.id(), operator.summary()));
        }
        return ExitCode.DONE;
    }

    private List<OperatorReference> chosen() {
        List<OperatorReference> all = OperatorReference.all(kit.catalogue());
        String wanted = name;
        if (wanted == null) {
            return all;
        }
        return List.of(all.stream()
                .filter(operator -> operator.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(wanted)));
    }

    private RecipeException unknown(String wanted) {
        String meant = Nearest.of(wanted, kit.catalogue().ids())
                .map(near -> " Did you mean '" + near + "'?")
                .orElse("");
        return new RecipeException(
                "operators", "No operator '" + wanted + "'." + meant + " 'blazon operators' lists them.");
    }
}
