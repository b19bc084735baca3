package dev.blazon.models.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KeyIndexTest {

    @Property(tries = 50)
    void findsTheRowsOfEveryHeadOldestFirst(@ForAll @Size(max = 3000) List<@LongRange(min = 0, max = 500) Long> heads) {
        KeyIndex index = new KeyIndex();
        Map<Long, List<Long>> expected = new HashMap<>();
        for (int at = 0; at < heads.size(); at++) {
            index.add(heads.get(at), at + 1L);
            expected.computeIfAbsent(heads.get(at), _ -> new ArrayList<>()).add(at + 1L);
        }

        assertThat(index.size()).isEqualTo(heads.size());
        expected.forEach((head, rows) -> assertThat(index.rows(head)).containsExactly(rows.toArray(Long[]::new)));
        assertThat(index.rows(501)).isEmpty();
    }

    @Test
    void keepsHeadsApartThatDifferInTheirLowHalf() {
        KeyIndex index = new KeyIndex();
        index.add(-1L, 1);
        index.add(0x0000_0000_7FFF_FFFFL, KeyIndex.MOST_ROWS);

        assertThat(index.rows(-1L)).containsExactly(1);
        assertThat(index.rows(0x0000_0000_7FFF_FFFFL)).containsExactly(KeyIndex.MOST_ROWS);
    }

    @Test
    void refusesMoreRowsThanItCanNumber() {
        assertThatThrownBy(() -> new KeyIndex().add(1, KeyIndex.MOST_ROWS + 1))
                .hasMessage("row is 4294967296, must be 1 to 4294967295");
    }
}
