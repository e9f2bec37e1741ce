package org.gridlight.db.galera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridlight.db.Account;
import org.gridlight.db.DatabaseAddress;

/**
 * Three nodes of a Galera cluster on this machine, from the packages of the system (Debian's mariadb-server and galera-4),
 * with data under {@code target}. For one thread.
 */
final class GaleraCluster implements AutoCloseable {
    private static final List<Path> PROVIDERS = List.of(Path.of("/usr/lib/galera/libgalera_smm.so"),
            Path.of("/usr/lib64/galera-4/libgalera_smm.so"), Path.of("/usr/lib/galera-4/libgalera_smm.so"));
    private static final Pattern POSITION = Pattern.compile("Recovered position: *(\\S+)");
    private static final int NODES = 3;

    private final Path folder;
    private final List<Node> nodes;

    /** One node and the port at which the others reach it. */
    private record Node(InstalledServer server, int groupPort, int transferPort) {}

    private GaleraCluster(Path folder, List<Node> nodes) {
        this.folder = folder;
        this.nodes = nodes;
    }

    /** What is missing to run one; empty when nothing. */
    static Optional<String> missing() {
        return InstalledServer.missing().or(() -> provider().isPresent()
                ? Optional.empty()
                : Optional.of("the library of Galera is not installed (Debian: apt-get install galera-4)"));
    }

    private static Optional<Path> provider() {
        return PROVIDERS.stream().filter(Files::isReadable).findFirst();
    }

    /** Makes the data anew, starts all nodes, and waits until they are in step. */
    static GaleraCluster start(Path folder) throws IOException, InterruptedException {
        InstalledServer.delete(folder);
        Files.createDirectories(folder);
        installTransfer(folder);
        var first = folder.resolve("node-1");
        InstalledServer.prepare(first);
        var nodes = new ArrayList<Node>();
        for (var number = 1; number <= NODES; number++) {
            nodes.add(new Node(new InstalledServer(folder.resolve("node-" + number)), InstalledServer.freePort(),
                    InstalledServer.freePort()));
        }
        var cluster = new GaleraCluster(folder, nodes);
        cluster.fillFirst();
        for (var other : nodes.subList(1, NODES)) {
            InstalledServer.copy(first, other.server().folder());
        }
        cluster.launch(0, "--wsrep-new-cluster");
        cluster.awaitInStep(0);
        // The one after the other: two at once want the same donor, and the second waits a second for it.
        for (var number = 1; number < NODES; number++) {
            cluster.launch(number);
            cluster.awaitInStep(number);
        }
        return cluster;
    }

    private static void installTransfer(Path folder) throws IOException {
        var script = folder.resolve("wsrep_sst_neighbour");
        try (var text = GaleraCluster.class.getResourceAsStream("wsrep_sst_neighbour")) {
            Files.write(script, text.readAllBytes());
        }
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + script + " executable");
        }
    }

    /** With the identity that the copies then share. */
    private void fillFirst() throws IOException, InterruptedException {
        var first = nodes.getFirst().server();
        launch(0, "--wsrep-new-cluster", "--init-file=" + first.folder().resolve("start.sql"));
        awaitInStep(0);
        first.stop();
        for (var left : List.of("galera.cache", "gvwstate.dat")) {
            Files.deleteIfExists(first.data().resolve(left));
        }
    }

    private void launch(int number, String... further) throws IOException {
        nodes.get(number).server().launch(options(number, further));
    }

    private List<String> options(int number, String... further) {
        var node = nodes.get(number);
        var group = nodes.stream().map(one -> "127.0.0.1:" + one.groupPort()).collect(Collectors.joining(","));
        return Stream.concat(Stream.of("--binlog-format=ROW", "--innodb-autoinc-lock-mode=2", "--wsrep-on=ON",
                "--wsrep-provider=" + provider().orElseThrow(), "--wsrep-cluster-name=gridlight",
                "--wsrep-cluster-address=gcomm://" + group, "--wsrep-node-name=node-" + (number + 1),
                "--wsrep-node-address=127.0.0.1", "--wsrep-sst-method=neighbour",
                "--wsrep-provider-options=gmcast.listen_addr=tcp://127.0.0.1:" + node.groupPort()
                        + ";ist.recv_addr=127.0.0.1:" + node.transferPort() + ";gcache.size=64M;" + FASTER),
                Stream.of(further)).toList();
    }

    /** A node that is gone is given up after three seconds instead of five; in a hall somebody waits. */
    private static final String FASTER = "evs.suspect_timeout=PT3S;evs.inactive_timeout=PT6S;"
            + "evs.inactive_check_period=PT0.25S";

    /** All nodes in their order. */
    DatabaseAddress address() {
        return address(0, 1, 2);
    }

    /** Some nodes in this order, counted from 0. */
    DatabaseAddress address(int... numbers) {
        var hosts = IntStream.of(numbers)
                .mapToObj(number -> "127.0.0.1:" + nodes.get(number).server().port()).collect(Collectors.joining(","));
        return DatabaseAddress.parse(InstalledServer.jdbcUrl(hosts, nodes.getFirst().server().folder()));
    }

    int port(int number) {
        return nodes.get(number).server().port();
    }

    static Account owner() {
        return Account.owner(InstalledServer.PASSWORD::toCharArray);
    }

    /** kill -9. */
    void kill(int number) {
        nodes.get(number).server().kill();
    }

    /** Starts a node that was killed, as its system's service does: it says how far it got, and fetches the rest. */
    void bringBack(int number) throws IOException, InterruptedException {
        var server = nodes.get(number).server();
        server.runOnce(options(number, "--wsrep-recover"));
        var position = POSITION.matcher(Files.readString(server.log())).results().map(MatchResult::group)
                .reduce((earlier, later) -> later).orElseThrow();
        launch(number, "--wsrep-start-position=" + position.substring(position.lastIndexOf(' ') + 1));
        awaitInStep(number);
    }

    void awaitInStep(int number) {
        nodes.get(number).server().await("node " + (number + 1), () -> "Synced".equals(status(number)));
    }

    private String status(int number) {
        try (var connection = connect(number);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW STATUS LIKE 'wsrep_local_state_comment'")) {
            return rows.next() ? rows.getString(2) : "";
        } catch (SQLException notYet) {
            return "";
        }
    }

    /** Statements of one session to one node, whatever state it is in. */
    void say(int number, String... statements) {
        try (var connection = connect(number); var said = connection.createStatement()) {
            for (var statement : statements) {
                said.execute(statement);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(String.join("; ", statements), failure);
        }
    }

    private Connection connect(int number) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", Account.OWNER);
        properties.setProperty("password", InstalledServer.PASSWORD);
        properties.setProperty("sslMode", "verify-full");
        return DriverManager.getConnection(nodes.get(number).server().jdbcUrl(), properties);
    }

    /** Ends all nodes and removes their data; their logs stay beside them. */
    @Override
    public void close() throws IOException {
        for (var node : nodes) {
            if (node.server().isAlive()) {
                node.server().kill();
            }
        }
        for (var node : nodes) {
            var server = node.server();
            if (Files.exists(server.log())) {
                Files.move(server.log(), folder.resolve(server.folder().getFileName() + ".log"));
            }
            InstalledServer.delete(server.folder());
        }
    }
}
