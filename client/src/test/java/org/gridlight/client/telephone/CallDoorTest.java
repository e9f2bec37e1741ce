package org.gridlight.client.telephone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Label;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TestSeat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallDoorTest {
    private static final String TOKEN = "0123456789abcdef";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-07-16T06:36:00Z"));
    private final Calls calls = new Calls(now::get);
    private CallDoor door;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void open() {
        door = CallDoor.open(calls, Optional.of("0"), Optional.of(TOKEN)).orElseThrow();
    }

    @AfterEach
    void close() {
        door.close();
    }

    private int ask(String method, String path, String token, String form) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path))
                    .method(method, HttpRequest.BodyPublishers.ofString(form)).header("Authorization", token);
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private int call(String form) throws IOException, InterruptedException {
        return ask("POST", "/call", "Bearer " + TOKEN, form);
    }

    @Test
    void theLastCallWaitsForTenMinutes() throws Exception {
        var heard = new AtomicInteger();
        try (var _ = calls.subscribe(heard::incrementAndGet)) {
            assertThat(call("number=13800000000&line=1")).isEqualTo(204);
            assertThat(call("number=%2B8601082510000&line=2&recording=20260716-0007")).isEqualTo(204);
        }

        assertThat(heard).hasValue(2);
        assertThat(calls.waiting()).contains(new Call("+8601082510000", "2", "20260716-0007", now.get()));
        assertThat(calls.waiting().orElseThrow()).asString().doesNotContain("8251");
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(10)));
        assertThat(calls.waiting()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "number=", "number=abc", "number=138000000001380000000013800000000", "line=1",
        "number=13800000000&line=<script>", "number=%zz", "number=13800000000&recording=a%20b", "=&=&number"})
    void whatIsNoCallIsRefused(String form) throws Exception {
        assertThat(call(form)).isEqualTo(400);
        assertThat(calls.waiting()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"POST,/call,Bearer 0123456789abcdee,401", "POST,/call,Basic x,401",
        "GET,/call,Bearer 0123456789abcdef,405",
        "POST,/,Bearer 0123456789abcdef,404", "POST,/call/..,Bearer 0123456789abcdef,404"})
    void nobodyElseIsHeard(String method, String path, String token, int status) throws Exception {
        assertThat(ask(method, path, token, "number=13800000000")).isEqualTo(status);
        assertThat(calls.waiting()).isEmpty();
    }

    @Test
    void aFormWithoutAnEndIsNotRead() throws Exception {
        assertThat(call("number=13800000000&line=" + "1".repeat(5000))).isEqualTo(413);
        assertThat(calls.waiting()).isEmpty();
    }

    /** A page whose name was turned to this machine comes with its own name. */
    @Test
    void aNameOfSomebodyElseIsNotThisMachine() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.getOutputStream()
                    .write(("POST /call HTTP/1.1\r\nHost: evil.example\r\nAuthorization: Bearer " + TOKEN
                            + "\r\nContent-Length: 18\r\nConnection: close\r\n\r\nnumber=13800000000").getBytes(
                                    StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)).startsWith(
                    "HTTP/1.1 403");
        }
        assertThat(calls.waiting()).isEmpty();
    }

    @Test
    void thereIsNoDoorUnlessASeatHasOne() {
        assertThat(CallDoor.open(calls, Optional.empty(), Optional.of(TOKEN))).isEmpty();
        assertThat(calls.isUnheard()).as("none was wanted").isFalse();
        assertThat(CallDoor.open(calls, Optional.of("0"), Optional.of("short"))).isEmpty();
        assertThat(calls.isUnheard()).isTrue();
    }

    @Test
    void aDoorThatIsTakenIsToldOnce() {
        assertThat(CallDoor.open(calls, Optional.of(String.valueOf(door.port())), Optional.of(TOKEN))).isEmpty();
        assertThat(calls.isUnheard()).isTrue();
    }

    @Test
    void aStripNamesTheCallAndHidesTheNumber() {
        Toolkit.onScreen(() -> {
            var strip = new CallStrip(new TestSeat().seat(null), calls);
            assertThat(strip.isVisible()).isFalse();
            calls.came(new Call("13800001234", "3", "", now.get()));
            assertThat(strip.isVisible()).isTrue();
            assertThat(((Label) strip.lookup("#call-number")).getText()).isEqualTo("来电 138****1234");
            calls.taken();
            assertThat(strip.isVisible()).isFalse();
            strip.close();
            return null;
        });
    }
}
