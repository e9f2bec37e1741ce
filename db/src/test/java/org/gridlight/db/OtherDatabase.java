package org.gridlight.db;

import java.util.function.Consumer;

/** A second, empty database on the server of the fixture, reached as a central server is. */
final class OtherDatabase implements AutoCloseable {
    private static final String NAME = "gridlight_other";

    private final Database first;
    private final Entrance.Way way;

    OtherDatabase(Database first) {
        this.first = first;
        this.way = first.entrance().way();
        run("DROP DATABASE IF EXISTS " + NAME, "CREATE DATABASE " + NAME);
    }

    private void run(String... statements) {
        first.bulk(connection -> {
            try (var statement = connection.createStatement()) {
                for (var text : statements) {
                    statement.execute(text);
                }
                return null;
            }
        });
    }

    DatabaseAddress address() {
        return DatabaseAddress.parse("jdbc:mariadb://127.0.0.1:%d/%s?sslMode=trust".formatted(way.port(), NAME));
    }

    Account owner() {
        return Account.owner(way.password()::toCharArray);
    }

    /** Uses it, whatever schema it has. */
    void with(Consumer<Database> use) {
        try (var database = Database.openForSetUp(address(), owner(), Progress.UNHEARD)) {
            use.accept(database);
        }
    }

    @Override
    public void close() {
        run("DROP DATABASE " + NAME, "DROP DATABASE IF EXISTS " + NAME + "_unit",
                "DROP DATABASE IF EXISTS " + NAME + "_street", "DROP DATABASE IF EXISTS " + NAME + "_office",
                "DROP DATABASE IF EXISTS " + NAME + "_gateway");
    }
}
