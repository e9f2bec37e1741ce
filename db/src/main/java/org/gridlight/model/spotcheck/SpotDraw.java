package org.gridlight.model.spotcheck;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A draw (抽取) that anybody can repeat from the seed that is kept with it: everything gets the SHA-256 of seed, space and
 * its key, and the smallest come out. The order in which candidates are given does not matter, and one more candidate
 * pushes out one drawn thing at most. MariaDB says the same with {@code ORDER BY SHA2(CONCAT(seed, ' ', key), 256)}.
 *
 * @param seed of this day and kind, never chosen by the one who checks
 */
public record SpotDraw(String seed) {
    /** That many of the candidates, or all when there are fewer, in the order drawn; each candidate at most once. */
    public List<String> draw(Collection<String> candidates, int count) {
        return candidates.stream().distinct().map(key -> new Ticket(lot(key), key)).sorted(Ticket.ORDER).limit(count)
                .map(Ticket::key).toList();
    }

    private String lot(String key) {
        try {
            var bytes = (seed + ' ' + key).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }

    private record Ticket(String lot, String key) {
        static final Comparator<Ticket> ORDER = Comparator.comparing(Ticket::lot).thenComparing(Ticket::key);
    }
}
