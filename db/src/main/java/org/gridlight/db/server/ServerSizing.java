package org.gridlight.db.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridlight.db.Database;

/**
 * How a server of its own is set for the size of a city.
 *
 * @param seats     workstations at work at the same time
 * @param megabytes memory of the machine
 */
public record ServerSizing(int seats, long megabytes) {
    /** What a seat takes with its feed, its claims and the readings of its screens. */
    private static final int CONNECTIONS_A_SEAT = 6;
    private static final int LEAST_CONNECTIONS = 300;
    private static final int SPARE_CONNECTIONS = 100;
    private static final double SHARE_OF_POOL = 0.7;
    private static final long LEAST_POOL = 1024;
    private static final long CHUNK = 128;
    private static final long LEAST_LOG = 512;
    private static final long MOST_LOG = 4096;

    /** Settings of section {@code [mariadb]} by name, in their order; what a person must fill in is not among them. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("collation_server", Database.COLLATION);
        settings.put("character_set_server", "utf8mb4");
        settings.put("event_scheduler", "ON");
        settings.put("max_connections", String.valueOf(connections()));
        settings.put("innodb_buffer_pool_size", pool() + "M");
        settings.put("innodb_log_file_size", Math.clamp(pool() / 4, LEAST_LOG, MOST_LOG) + "M");
        // An act that was answered must be there after the power was cut.
        settings.put("innodb_flush_log_at_trx_commit", "1");
        settings.put("sync_binlog", "1");
        settings.put("max_password_errors", "10");
        settings.put("secure_timestamp", "YES");
        return settings;
    }

    private int connections() {
        return Math.max(LEAST_CONNECTIONS, seats * CONNECTIONS_A_SEAT + SPARE_CONNECTIONS);
    }

    /** Seven tenths of the memory, in whole pieces as the server takes them. */
    private long pool() {
        return Math.max(LEAST_POOL, (long) (megabytes * SHARE_OF_POOL) / CHUNK * CHUNK);
    }

    /** The file for the server's folder of settings. @param certificate folder with certificate and key, null for none */
    public String file(String certificate) {
        var lines = settings().entrySet().stream().map(each -> each.getKey() + " = " + each.getValue())
                .collect(Collectors.joining("\n"));
        var encryption = certificate == null
                ? ""
                : "\nssl_cert = %s/gridlight.pem\nssl_key = %s/gridlight.key".formatted(certificate, certificate);
        return "# Gridlight: %d seats, %d MB of memory.%n[mariadb]%n%s%s%n".formatted(seats, megabytes, lines,
                encryption);
    }
}
