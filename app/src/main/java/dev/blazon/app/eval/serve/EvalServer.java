package dev.blazon.app.eval.serve;

import dev.blazon.app.cli.text.Version;
import dev.blazon.core.fault.BlazonException;
import dev.blazon.core.fault.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/// Answers requests one after another: for each line in, one line out, until the input ends. Whatever a line holds, the
/// next one is answered too.
///
/// @param err takes the traces of our bugs
public record EvalServer(Scorer scorer, PrintWriter err) {
    /// A line lies in memory several times while it is read.
    private static final int LONGEST_LINE = 64 << 20;

    /// Each answer is out before the next line is read.
    ///
    /// @param in lines of JSON in UTF-8, at most 64 MiB each
    /// @throws StorageException when the input cannot be read, or nobody takes the answers any more
    public void serve(InputStream in, PrintWriter out) {
        RequestLines lines = new RequestLines(in, LONGEST_LINE);
        try {
            while (lines.hasNext()) {
                out.print(ServeJson.text(answer(lines)) + "\n");
                if (out.checkError()) {
                    throw new StorageException("[standard output] An answer cannot be written, its reader is gone:"
                            + " keep it open until the last answer is read.");
                }
            }
        } catch (IOException fault) {
            throw new StorageException(
                    "[standard input] Requests cannot be read: " + fault.getMessage() + ". Start again.", fault);
        }
    }

    private Answer answer(RequestLines lines) throws IOException {
        JsonNode id = NullNode.getInstance();
        try {
            String line = lines.next();
            JsonNode request = ServeJson.object(line, lines.place());
            id = request.optional("id").orElse(id);
            return Answer.of(id, scorer.score(RequestReader.read(request)));
        } catch (BlazonException wrong) {
            return new Answer.Refused(id, wrong.text());
        } catch (OutOfMemoryError _) {
            return new Answer.Refused(
                    id,
                    "[" + lines.place() + "] The request needs more memory than Java may take: send fewer images at"
                            + " once.");
        } catch (RuntimeException | StackOverflowError bug) {
            bug.printStackTrace(err);
            err.flush();
            return new Answer.Refused(
                    id,
                    "[" + lines.place() + "] This is a bug in Blazon " + Version.number() + ", " + bug
                            + ": report it with the request.");
        }
    }
}
