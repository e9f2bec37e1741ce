package org.gridlight.client.system;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.audit.AuditEntry;
import org.gridlight.model.people.Role;

/** How rows of the audit are said. Holds no state. */
record AuditWords(Seat seat) {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Pattern PART = Pattern.compile("\"(\\w+)\"\\s*:\\s*(\"((?:[^\"\\\\]|\\\\.)*)\"|[^,}\"]+)");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    String second(Instant at) {
        return SECOND.format(at.atZone(seat.centre().zone()));
    }

    /** In words of the glossary; of an action that a newer program did, its name. */
    String action(String name) {
        for (var key : new String[]{"action." + name, "system.action." + name}) {
            if (seat.words().has(key)) {
                return seat.say(key);
            }
        }
        return name;
    }

    String who(String account, String name) {
        return name == null || name.equals(account) ? account : seat.say("system.who", name, account);
    }

    /** What was decided, as far as it says anything to a person: no hashes, nothing that is not there. */
    String content(AuditEntry entry) {
        var parts = new ArrayList<String>();
        var found = PART.matcher(entry.content());
        while (found.find()) {
            var name = found.group(1);
            var value = found.group(3) == null ? found.group(2).strip() : found.group(3);
            if (!value.equals("null") && !value.isEmpty() && !HASH.matcher(value).matches() && !name.equals("at")
                    && !name.equals("version")) {
                parts.add(part(name, value));
            }
        }
        return String.join(seat.say("system.content.and"), parts);
    }

    private String part(String name, String value) {
        var key = "system.content." + name;
        return seat.words().has(key) ? seat.say(key, value(value)) : name + " " + value;
    }

    /** States, roles and purposes have words of their own. */
    private String value(String value) {
        if (seat.words().has("state." + value)) {
            return seat.say("state." + value);
        }
        if (seat.words().has("system.purpose." + value)) {
            return seat.say("system.purpose." + value);
        }
        return Role.of(value).map(role -> seat.say(role.word())).orElse(value);
    }
}
