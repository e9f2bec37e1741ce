package org.gridlight.client.telephone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door by which the telephone program of this machine tells of a call (来电弹屏): {@code POST /call} with the fields
 * {@code number}, {@code line} and {@code recording} of a form, and the seat's token. It listens on this machine alone, and only
 * where a port and a token were set. A page in a browser knows no token, and a name that was turned to this machine is not
 * its own. Safe for many threads.
 */
public final class CallDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CallDoor.class);

    /** A form has a number and two names. */
    private static final int LONGEST_FORM = 1024;
    /** A shorter token could be guessed by trying. */
    private static final int SHORTEST_TOKEN = 16;
    private static final String BEARER = "Bearer ";

    private final HttpServer server;
    private final Calls calls;
    private final byte[] token;

    private CallDoor(HttpServer server, Calls calls, String token) {
        this.server = server;
        this.calls = calls;
        this.token = (BEARER + token).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Opens it, where the seat has a port and a token.
     *
     * @param port  0 for any that is free; empty = no door
     * @param token at least 16 characters; the telephone program says it with each call
     * @return empty when none was wanted, and when it could not be opened, which the calls know
     */
    public static Optional<CallDoor> open(Calls calls, Optional<String> port, Optional<String> token) {
        if (port.isEmpty() || port.get().isBlank()) {
            return Optional.empty();
        }
        try {
            var secret = token.filter(given -> given.length() >= SHORTEST_TOKEN)
                    .orElseThrow(() -> new IOException("calls.token has fewer than 16 characters"));
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port.get().strip()));
            return Optional.of(opened(HttpServer.create(address, 0), calls, secret));
        } catch (IOException | IllegalArgumentException closed) {
            LOG.warn("Calls are not heard of: {}", closed.getMessage());
            calls.unheard();
            return Optional.empty();
        }
    }

    private static CallDoor opened(HttpServer server, Calls calls, String token) {
        var door = new CallDoor(server, calls, token);
        server.createContext("/", door::answer);
        server.setExecutor(onOneThread());
        // Threads are born like their mother: a listener that is no daemon would keep the program alive after its window.
        Thread.ofPlatform().daemon().name("call-door").start(server::start);
        return door;
    }

    private static Executor onOneThread() {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("calls").factory());
    }

    /** Where it listens. */
    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange asked) throws IOException {
        try (asked) {
            int status = status(asked);
            if (status == 405) {
                asked.getResponseHeaders().set("Allow", "POST");
            }
            asked.sendResponseHeaders(status, -1);
        }
    }

    private int status(HttpExchange asked) throws IOException {
        if (!isThisMachine(asked.getRequestHeaders().getFirst("Host"))) {
            return 403;
        }
        if (!isKnown(asked.getRequestHeaders().getFirst("Authorization"))) {
            return 401;
        }
        if (!asked.getRequestURI().getPath().equals("/call")) {
            return 404;
        }
        if (!asked.getRequestMethod().equals("POST")) {
            return 405;
        }
        var form = asked.getRequestBody().readNBytes(LONGEST_FORM + 1);
        if (form.length > LONGEST_FORM) {
            return 413;
        }
        return taken(new String(form, StandardCharsets.UTF_8)) ? 204 : 400;
    }

    private boolean isThisMachine(String host) {
        return host != null && Set.of("127.0.0.1:" + port(), "localhost:" + port(), "[::1]:" + port()).contains(host);
    }

    private boolean isKnown(String authorization) {
        return authorization != null && MessageDigest.isEqual(token, authorization.getBytes(StandardCharsets.UTF_8));
    }

    private boolean taken(String form) {
        var fields = fields(form);
        var call = Call.told(fields.getOrDefault("number", ""), fields.getOrDefault("line", ""),
                fields.getOrDefault("recording", ""), calls.now());
        call.ifPresent(calls::came);
        return call.isPresent();
    }

    private static Map<String, String> fields(String form) {
        var fields = new HashMap<String, String>();
        Arrays.stream(form.split("&")).map(field -> field.split("=", 2)).filter(field -> field.length == 2)
                .forEach(field -> fields.put(field[0], decoded(field[1])));
        return fields;
    }

    /** What cannot be decoded is no field that anybody knows. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException broken) {
            return "?";
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
