package dev.blazon.app.cli;

import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.store.DataColumn;
import dev.blazon.core.store.DataTable;
import dev.blazon.formats.OutputFormat;
import dev.blazon.formats.SinkOptions;
import dev.blazon.formats.Tables;
import dev.blazon.formats.sidecar.SidecarOptions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// `docs/reference/columns.md`, from what the columns say of themselves.
final class ColumnsPage {
    private static final SinkOptions OPTIONS =
            new SinkOptions(Optional.of("dense"), List.of(), true, "recipe", SidecarOptions.DEFAULT);

    private ColumnsPage() {}

    static String text() {
        StringBuilder page = new StringBuilder("""
                # Columns

                What stands in each column of what a run writes. Generated from the code by `./build -pl app -am \
                -Dtest=ReferenceTest -Dgolden=update`; do not edit.

                Any field may be null: what was not measured or not told is null, never 0. `docs/formats.md` says more about nulls,
                names that clash, and the source's own columns, which follow after these.
                """);
        for (OutputFormat format : OutputFormat.values()) {
            page.append("\n## `--format ").append(format.id()).append("`\n");
            Tables.kept(format, OPTIONS, EnumSet.allOf(ImageFormat.class))
                    .forEach(table -> page.append(section(table)));
        }
        page.append("\n## Rejects and failures, in every format\n");
        return page.append(section(Tables.rejects()))
                .append(section(Tables.failures()))
                .toString();
    }

    private static String section(DataTable table) {
        return "\n### `" + table.files() + "`\n\n| column | type | meaning |\n|---|---|---|\n"
                + table.columns().stream().map(ColumnsPage::row).collect(Collectors.joining());
    }

    private static String row(DataColumn column) {
        String type = column.name().equals("json") ? "struct" : column.type().shown();
        return "| `" + column.name() + "` | " + type + " | " + column.meaning() + " |\n";
    }
}
