package org.gridlight.db;

import java.util.function.Supplier;

/**
 * Who signs in at the database.
 *
 * @param name
 *            the MariaDB account, without a host
 * @param password
 *            asked at every new connection, so that it need not be kept here; a copy that may be overwritten
 */
public record Account(String name, Supplier<char[]> password) {
    /** The account that owns the schema and runs migrations and bulk imports. */
    public static final String OWNER = "gridlight";

    /**
     * The owner of the schema. On an embedded server the secret in its data folder is used and the password is never
     * asked for.
     */
    public static Account owner(Supplier<char[]> password) {
        return new Account(OWNER, password);
    }

    /** The owner of an embedded server: whoever may read the data folder. */
    public static Account ownerOfFolder() {
        return new Account(OWNER, () -> new char[0]);
    }

    boolean isOwner() {
        return OWNER.equals(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
