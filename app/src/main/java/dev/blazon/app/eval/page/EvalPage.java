package dev.blazon.app.eval.page;

import dev.blazon.app.eval.EvalSet;
import dev.blazon.app.eval.EvalText;
import dev.blazon.app.eval.Evaluation;
import dev.blazon.core.fault.StorageException;
import dev.blazon.engine.report.html.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/// Writes an evaluation as one HTML file: it asks for nothing from outside, runs no script, and all captions in it are
/// text.
public final class EvalPage {
    private EvalPage() {}

    /// Replaces the file.
    ///
    /// @throws StorageException when it cannot be written
    public static void write(Path file, EvalSet set, Evaluation evaluation, Pictures pictures) {
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            Files.createDirectories(folder);
            Path aside = folder.resolve(file.getFileName() + ".tmp");
            Files.writeString(aside, render(set, evaluation, pictures));
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            throw new StorageException(
                    "[" + file + "] The page cannot be written: " + fault.getMessage() + ". Give another place.",
                    fault);
        }
    }

    private static String render(EvalSet set, Evaluation evaluation, Pictures pictures) {
        String style = style();
        Html page = new Html().verbatim("<!DOCTYPE html>\n").open("html", "lang", "en");
        page.open("head")
                .empty("meta", "charset", "utf-8")
                .empty(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; img-src data:; style-src '" + hash(style)
                                + "'; base-uri 'none'; form-action 'none'")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .empty("meta", "name", "referrer", "content", "no-referrer")
                .leaf("title", "Captions measured – Blazon")
                .empty("link", "rel", "icon", "href", "data:,")
                .verbatim("<style>")
                .verbatim(style)
                .verbatim("</style>\n")
                .close()
                .open("body");
        head(page, set, evaluation);
        page.open("main", "class", "wrap");
        ScoreTable.write(page, evaluation);
        EvalText.notes(evaluation).forEach(note -> page.leaf("p", note, "class", "note"));
        VarietyTable.write(page, set);
        Spreads.write(page, evaluation);
        new Examples(page, set, evaluation, pictures).write();
        signatures(page, evaluation);
        return page.close().close().close().toString();
    }

    private static void head(Html page, EvalSet set, Evaluation evaluation) {
        page.open("header", "class", "wrap")
                .leaf("p", "Blazon", "class", "brand")
                .leaf("h1", "Captions measured")
                .open("p", "class", "lead")
                .text(String.format(
                        Locale.ROOT,
                        "%,d images with %,d references; %d ",
                        evaluation.images(),
                        evaluation.references(),
                        set.systems().size()))
                .text(set.systems().size() == 1 ? "system." : "systems, compared with the first.")
                .close()
                .close();
    }

    private static void signatures(Html page, Evaluation evaluation) {
        page.open("section")
                .leaf("h2", "Signatures")
                .leaf("p", "What must be the same for the same numbers to come out. Publish them beside the numbers.");
        page.open("ul", "class", "signatures");
        evaluation
                .systems()
                .firstEntry()
                .getValue()
                .results()
                .values()
                .forEach(result -> page.open("li")
                        .leaf("code", result.scores().signature().toString())
                        .close());
        page.close().close();
    }

    private static String style() {
        try (InputStream stream = Objects.requireNonNull(EvalPage.class.getResourceAsStream("eval.css"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String hash(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every Java has SHA-256", fault);
        }
    }
}
