package dev.blazon.models.answers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The rows of a journal that this process knows of, by the heads of their keys. Rows that anybody has appended since
/// are looked up when a key is missing, which is rare and cheap beside the call that would follow. Callers take turns.
final class KnownRows {
    private static final String SINCE = "SELECT row, head FROM heads WHERE row > ? ORDER BY row";

    private final AnswersFile file;
    private final PreparedStatement since;
    private final KeyIndex index = new KeyIndex();
    private long last;

    private KnownRows(AnswersFile file, PreparedStatement since) {
        this.file = file;
        this.since = since;
    }

    /// All rows there are now.
    static KnownRows of(AnswersFile file, Connection reading) throws SQLException {
        KnownRows known = new KnownRows(file, reading.prepareStatement(SINCE));
        known.refresh();
        return known;
    }

    /// @return whether there was anything new
    boolean refresh() {
        long before = last;
        try {
            since.setLong(1, last);
            try (ResultSet rows = since.executeQuery()) {
                while (rows.next()) {
                    last = rows.getLong(1);
                    index.add(rows.getLong(2), last);
                }
            }
            return last > before;
        } catch (SQLException | IllegalArgumentException fault) {
            throw file.broken("cannot be read", fault);
        }
    }

    long[] rows(long head) {
        return index.rows(head);
    }

    int size() {
        return index.size();
    }
}
