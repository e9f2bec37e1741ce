package org.gridlight.db.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gridlight.db.Database;
import org.gridlight.model.map.ComponentCard;

/**
 * Finds components by their identity code (标识码), whole or by the six digits at its end, which are painted on the thing.
 * An index begins with the first digits and not with the last: so it is asked once which beginnings there are, a district
 * and a class each, some hundred of them, and then for each of them with the digits. Safe for use by many threads.
 */
public final class ComponentFindStore {
    /** Digits of a whole identity code. */
    public static final int WHOLE = 16;
    /** Digits of the running number at its end. */
    public static final int SERIAL = 6;

    private static final int BEGINNING = WHOLE - SERIAL;
    private static final String BEYOND_ALL_SERIALS = "~";
    /** A record whose codes are no codes must not be walked through one by one. */
    private static final int MOST_BEGINNINGS = 5_000;

    private final Database database;
    private volatile List<String> beginnings;

    public ComponentFindStore(Database database) {
        this.database = database;
    }

    /** @param digits a whole code or the end of one; nothing for any other number of digits. May block */
    public List<FoundComponent> find(String digits, int most) {
        if (digits.length() != WHOLE && digits.length() != SERIAL) {
            return List.of();
        }
        var codes = digits.length() == WHOLE
                ? List.of(digits)
                : beginnings().stream().map(beginning -> beginning + digits).toList();
        return codes.isEmpty()
                ? List.of()
                : database.read(
                        session -> session.getMapper(ComponentFindMapper.class).selectByCodes(codes, most));
    }

    /** What is known of these components, in the order of their keys. @param ids few thousands at most. May block */
    public List<ComponentCard> cards(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.read(session -> session.getMapper(IdentifyMapper.class).selectComponents(ids));
    }

    private List<String> beginnings() {
        var known = beginnings;
        if (known == null) {
            known = List.copyOf(read());
            beginnings = known;
        }
        return known;
    }

    /** From one beginning straight to the next, each by one look into the index. */
    private List<String> read() {
        return database.read(session -> {
            var mapper = session.getMapper(ComponentFindMapper.class);
            var found = new ArrayList<String>();
            var next = mapper.selectNextCode("");
            while (next != null && found.size() < MOST_BEGINNINGS) {
                var beginning = next.substring(0, Math.min(BEGINNING, next.length()));
                found.add(beginning);
                next = mapper.selectNextCode(beginning + BEYOND_ALL_SERIALS);
            }
            return found;
        });
    }
}
