package org.gridlight.model.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Walks along the audit, row by row from the first, and finds the first that is not right. The hash is worked out here
 * independently of the database, from what it returns (twin of {@code audit_hash} in R__acts.sql).
 *
 * <p>Not for use by more than one thread.
 */
public final class AuditChain {
    private final MessageDigest digest = sha256();
    private long rows;
    private long seq;
    private String hash = "";

    /** Empty when the row follows on the one before. */
    public Optional<AuditFault> next(AuditRow row) {
        if (rows > 0 && row.seq() != seq + 1) {
            return Optional.of(AuditFault.MISSING);
        }
        if (!row.hash().equals(hashOf(row))) {
            return Optional.of(AuditFault.CHANGED);
        }
        rows++;
        seq = row.seq();
        hash = row.hash();
        return Optional.empty();
    }

    /** Rows that followed on one another so far. */
    public long rows() {
        return rows;
    }

    /** Number of the last of them. */
    public long seq() {
        return seq;
    }

    /** Its hash; empty before the first. */
    public String hash() {
        return hash;
    }

    private String hashOf(AuditRow row) {
        add(hash);
        add(String.valueOf(row.seq()));
        add(row.at());
        add(row.kind());
        add(row.objectId());
        add(row.action());
        add(row.account());
        add(row.operatorId());
        add(row.actId());
        add(row.content());
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(String value) {
        if (value == null) {
            digest.update((byte) '-');
        } else {
            var bytes = value.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
