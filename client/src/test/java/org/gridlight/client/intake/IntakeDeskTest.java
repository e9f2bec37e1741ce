package org.gridlight.client.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.intake.InboxStore;
import org.gridlight.db.intake.IntakeStore;
import org.gridlight.model.intake.IntakeState;
import org.gridlight.model.intake.ReportCells;
import org.gridlight.model.intake.ServiceRequests;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From files and servers of others through the inbox into the record. */
class IntakeDeskTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();
    private static final ReportCells CELLS = new ReportCells(ZoneId.of("Asia/Shanghai"));

    private final Words words = Words.of(Locale.ENGLISH);
    private Hall hall;
    private InboxStore app;
    private IntakeDesk desk;
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        hall = new Hall(DB);
        app = new InboxStore(hall.signedIn(Hall.GATEWAY));
        desk = new IntakeDesk(hall.signedIn(Hall.ACCEPTOR), InstantSource.system(), words);
        var scratch = Files.createDirectories(Path.of(System.getProperty("gridlight.target"), "intake"));
        folder = Files.createTempDirectory(scratch, "drop");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static byte[] photo() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private DropFolder.Tally drop() {
        return new DropFolder(folder, app, CELLS, words).round();
    }

    @Test
    void aFileBecomesReportsAndTheSameFileNothingMore() throws IOException {
        Files.write(folder.resolve("a.png"), photo());
        Files.write(folder.resolve("b.png"), "no picture".getBytes(UTF_8));
        var csv = """
                source_id,source,category,words,place,longitude,latitude,reporter_telephone,photos
                1,public,%1$s,井盖没了,西街 1 号,116.3011,39.9511,13912345678,a.png;b.png;../../secret.png
                2,hotline,,不知道归谁管,,,,,
                3,leader,%1$s,x,,,,,
                4,public,%1$s,坐标不全,,116.3,,,
                """.formatted(Hall.CATEGORY);
        Files.writeString(folder.resolve("one.csv"), csv);
        Files.writeString(folder.resolve("half.csv.part"), csv);

        assertThat(drop()).isEqualTo(new DropFolder.Tally(1, 2, 0, 3, 0));
        assertThat(folder.resolve("done/one.csv")).exists();
        assertThat(folder.resolve("half.csv.part")).exists();
        assertThat(Files.readAllLines(folder.resolve("done/one.csv.txt"))).hasSize(3);

        assertThat(desk.round()).isEqualTo(new IntakeTally(1, 1));
        assertThat(app.states(List.of("1")).get("1")).satisfies(state -> {
            assertThat(state.state()).isEqualTo(IntakeState.TAKEN);
            assertThat(state.note()).contains("b.png");
        });
        assertThat(hall.rows("SELECT media_type FROM attachment a JOIN attachment_content c ON c.sha256 = a.sha256"))
                .containsExactly("image/jpeg");
        assertThat(hall.one("SELECT words FROM report")).isEqualTo("井盖没了");
        assertThat(new IntakeStore(hall.signedIn(Hall.ACCEPTOR)).byHand()).singleElement()
                .satisfies(item -> assertThat(item.note()).isNotBlank());

        Files.writeString(folder.resolve("one.csv"), csv);
        assertThat(drop()).isEqualTo(new DropFolder.Tally(1, 0, 2, 3, 0));
        assertThat(folder.resolve("done/1-one.csv")).exists();
        assertThat(desk.round()).isEqualTo(IntakeTally.NOTHING);
        assertThat(hall.one("SELECT COUNT(*) FROM case_file")).isEqualTo("1");
    }

    @Test
    void whatCannotBeReadIsLaidAsideWithALineThatSaysWhere() throws IOException {
        Files.writeString(folder.resolve("a.json"), "[{\"source_id\": \"1\"},\n {\"source_id\": }]");
        Files.write(folder.resolve("b.csv"), new byte[]{(byte) 0xff, (byte) 0xfe, 0, 1});
        Files.writeString(folder.resolve("c.json"), "{\"source_id\": \"1\"}");

        assertThat(drop()).isEqualTo(new DropFolder.Tally(3, 0, 0, 0, 3));
        assertThat(Files.readString(folder.resolve("rejected/a.json.txt"))).contains("a.json", "2");
        assertThat(Files.readString(folder.resolve("rejected/b.csv.txt"))).contains("UTF-8");
        assertThat(folder.resolve("rejected/c.json")).exists();
    }

    @Test
    void anOpen311ServerIsAsked() throws IOException {
        var requests = """
                [{"service_request_id": "638344", "status": "open", "service_name": "Pothole", "service_code": "006",
                  "description": "deep", "requested_datetime": "%s", "address": "西街 1 号", "lat": 39.9511, "long": 116.3011,
                  "media_url": "/media/1.png"},
                 {"service_request_id": "638349", "status": "open", "service_code": "unknown", "lat": 0, "long": 0,
                  "media_url": "http://other.example/1.png"},
                 {"service_request_id": "638350", "status": "closed", "service_code": "006"}]"""
                .formatted(Instant.now().minusSeconds(600));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/requests.json", exchange -> answer(exchange, requests.getBytes(UTF_8)));
        server.createContext("/media/1.png", exchange -> answer(exchange, photo()));
        server.start();
        try (var city = new Open311Server(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api"),
                new ServiceRequests(Map.of("006", Hall.CATEGORY), "city.example"), CELLS, app)) {
            var first = city.round(Instant.now().minusSeconds(3_600));
            assertThat(first.fresh()).isEqualTo(2);
            assertThat(first.rejected()).singleElement()
                    .satisfies(row -> assertThat(row.value()).isEqualTo("http://other.example/1.png"));
            assertThat(city.round(Instant.now()).known()).isEqualTo(2);
        } finally {
            server.stop(0);
        }

        assertThat(desk.round()).isEqualTo(new IntakeTally(1, 1));
        assertThat(hall.one("SELECT CONCAT(words, '|', source_detail, '|', place) FROM report"))
                .isEqualTo("Pothole: deep|city.example|西街 1 号");
        assertThat(hall.one("SELECT COUNT(*) FROM attachment")).isEqualTo("1");
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
