package dev.blazon.engine.report.card;

import dev.blazon.core.store.DataColumn;
import dev.blazon.core.store.DataTable;
import dev.blazon.engine.report.stats.FateStats;
import java.util.List;
import java.util.stream.Stream;

/// How to load the data, and what each column means.
final class DataSection {

    private DataSection() {}

    static void loading(CardText card, DataTable main) {
        card.heading("Loading")
                .add(Markdown.block(
                        "python",
                        "from datasets import load_dataset\n\ndataset = load_dataset(\"" + loader(main.mediaType())
                                + "\", data_files=\"" + main.files() + "\", split=\"train\")\nprint(dataset[0][\""
                                + caption(main) + "\"])"))
                .line("\nThat reads a copy on disk. From the hub, the name of the dataset is enough.");
    }

    private static String caption(DataTable main) {
        List<String> names = main.columns().stream().map(DataColumn::name).toList();
        return Stream.of("vlm_caption", "txt")
                .filter(names::contains)
                .findFirst()
                .orElse("caption");
    }

    private static String loader(String mediaType) {
        return switch (mediaType) {
            case DataTable.PARQUET -> "parquet";
            case DataTable.TAR -> "webdataset";
            default -> "json";
        };
    }

    static void columns(CardText card, Contents contents, FateStats fates) {
        card.heading("Columns").line("Any field may be null: what was not measured or not told is null, never 0.");
        contents.data().forEach(table -> table(card, "`" + table.files() + "`, kept samples", table));
        if (fates.rejected() > 0) {
            table(card, "`" + contents.rejects().files() + "`, what a step dropped", contents.rejects());
        }
        if (fates.failed() > 0) {
            table(card, "`" + contents.failures().files() + "`, what could not be processed", contents.failures());
        }
    }

    private static void table(CardText card, String title, DataTable table) {
        card.add("\n### " + title + "\n\n").add(Markdown.header("column", "type", "meaning"));
        for (DataColumn column : table.columns()) {
            card.add(Markdown.row(List.of(
                    Markdown.code(column.name()),
                    Markdown.text(column.type().shown()),
                    Markdown.text(column.meaning()))));
        }
    }
}
