package org.gridlight.model.audit;

import java.util.regex.Pattern;
import org.gridlight.model.words.Refusal;

/** A row of the audit as somebody wrote it down, on paper or in another system. @param hash 64 hexadecimal digits */
public record AuditAnchor(long seq, String hash) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** @param text {@code number:hash}, as a verification prints it. @throws Refusal when it is not one */
    public static AuditAnchor of(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw Refusal.wrongUse("audit.anchorForm", text);
        }
        return new AuditAnchor(Long.parseLong(parts.group(1)), parts.group(2));
    }

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
