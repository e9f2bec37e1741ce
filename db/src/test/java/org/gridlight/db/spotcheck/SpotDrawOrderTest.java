package org.gridlight.db.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.spotcheck.SpotDraw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The draw is the same whether the program or the server makes it. */
class SpotDrawOrderTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    @Test
    void theServerDrawsTheSameFromTheSameSeed() {
        try (var hall = new Hall(DB)) {
            var keys = IntStream.rangeClosed(1, 400).mapToObj(Integer::toString).toList();
            for (var seed : List.of("2026-07-16 case", "a b", "抽查")) {
                var drawn = hall.one("SELECT GROUP_CONCAT(seq ORDER BY SHA2(CONCAT('" + seed
                        + "', ' ', seq), 256) SEPARATOR ',') FROM seq_1_to_400");
                assertThat(drawn).isEqualTo(String.join(",", new SpotDraw(seed).draw(keys, 400)));
            }
        }
    }
}
