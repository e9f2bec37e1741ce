package org.gridlight.db.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * How to enter a running embedded server. It stands in a file that only its owner may read, and a new one is made at
 * every start, so an old copy opens nothing.
 *
 * @param port
 *            on the loopback interface
 * @param secret
 *            the password of the owner account
 * @param certificate
 *            file with the certificate the server must show
 */
public record Door(int port, String secret, Path certificate) {
    private static final int SECRET_BYTES = 32;

    static Door onPort(int port, Path certificate) {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Door(port, HexFormat.of().formatHex(bytes), certificate);
    }

    /** The address of a database of this server, without account, password and certificate. */
    public String jdbcUrl(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    /** What the driver needs besides, to be sure that it talks to this server and no other. */
    public Properties encryption() {
        var properties = new Properties();
        properties.setProperty("sslMode", "verify-full");
        properties.setProperty("serverSslCert", certificate.toString());
        return properties;
    }

    /** Empty when no server was ever started here. */
    static Optional<Door> read(DataFolder folder) throws IOException {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(folder.door())));
            return Optional.of(new Door(Integer.parseInt(properties.getProperty("port")),
                    properties.getProperty("secret"), folder.certificate()));
        } catch (NoSuchFileException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    void write(DataFolder folder) throws IOException {
        var properties = new Properties();
        properties.setProperty("port", String.valueOf(port));
        properties.setProperty("secret", secret);
        var text = new StringWriter();
        properties.store(text, "Opens the database of this folder. For its owner only.");
        PrivateFile.write(folder.door(), text.toString());
    }

    /** Without the secret, so that it never reaches a log. */
    @Override
    public String toString() {
        return "127.0.0.1:" + port;
    }
}
