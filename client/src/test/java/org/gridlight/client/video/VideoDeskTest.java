package org.gridlight.client.video;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javax.imageio.ImageIO;
import org.gridlight.client.cases.report.OfferedPhoto;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.video.VideoRoundStore;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.demo.photo.DemoPhotos;
import org.gridlight.model.people.Role;
import org.gridlight.model.video.VideoRound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Going round by camera on a real record, by keys alone. */
class VideoDeskTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final int CAMERAS = 9;

    private final TestSeat test = new TestSeat();
    private Hall hall;
    private HttpServer camera;
    private int asked;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void open() throws IOException {
        hall = new Hall(DB);
        test.clock = Instant::now;
        test.roles = Set.of(Role.VIDEO_INSPECTOR);
        camera = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        camera.createContext("/", asking -> {
            asked++;
            boolean known = "Basic dmlld2VyOnNlY3JldA==".equals(asking.getRequestHeaders().getFirst("Authorization"));
            var picture = known ? picture() : new byte[0];
            asking.sendResponseHeaders(known ? 200 : 401, known ? picture.length : -1);
            asking.getResponseBody().write(picture);
            asking.close();
        });
        camera.start();
        hall.run(
                "INSERT INTO camera (id, code, name, place, unit_grid_id, position, heading, owner, condition_state, valid_from)"
                        + " SELECT seq, CONCAT('V', LPAD(seq, 5, '0')), CONCAT('西街与', ELT(1 + seq MOD 3, '柳河路', '文昌大道', '青溪巷'), '交口'), '西街街道',"
                        + " (SELECT MIN(id) FROM unit_grid), POINT(116.3011, 39.9511), 90 + seq, '云河区公安分局', IF(seq = 3, 'FAULTY', 'WORKING'),"
                        + " '2020-01-01' FROM seq_1_to_" + CAMERAS,
                "INSERT INTO camera_stream (camera_id, address) SELECT id, IF(id = 2, 'rtsp://10.1.2.3/2',"
                        + " 'http://viewer:secret@127.0.0.1:" + camera.getAddress().getPort()
                        + "/still.jpg') FROM camera");
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }

    @AfterEach
    void close() {
        camera.stop(0);
        hall.close();
    }

    private long round(String name, List<Long> cameras) {
        return new VideoRoundStore(hall.signedIn(Hall.VIDEO)).save(UUID.randomUUID(),
                new VideoRound.Wanted(0, 0, name, 20, true, cameras));
    }

    private VideoDesk desk() {
        var desk = new VideoDesk(test.seat(hall.signedIn(Hall.VIDEO)), null);
        if (desk.view().getScene() == null) {
            new Scene(desk.view(), 1920, 1080);
        }
        desk.shown();
        lay(desk);
        return desk;
    }

    private static void lay(VideoDesk desk) {
        Parent view = desk.view();
        view.applyCss();
        view.layout();
    }

    private static void press(VideoDesk desk, KeyCode key) {
        press(desk, Command.key(key));
    }

    private static void press(VideoDesk desk, KeyCombination key) {
        desk.commands().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow().act().run();
        lay(desk);
    }

    private static String text(VideoDesk desk, String id) {
        return ((Label) desk.view().lookup(id)).getText();
    }

    private List<String> found() {
        return hall.rows("SELECT CONCAT_WS(' ', camera_id, finding, picture, case_id) FROM video_walk_camera"
                + " WHERE finding IS NOT NULL ORDER BY seen_at");
    }

    @Test
    void aCameraWithoutFindingIsOneKey() {
        round("早高峰", List.of(1L, 2L, 4L));
        Toolkit.onScreen(() -> {
            var desk = desk();
            press(desk, KeyCode.F4);
            assertThat(hall.rows("SELECT camera_id FROM field_look")).as("nothing is opened before it is asked for")
                    .isEmpty();
            press(desk, KeyCode.F6);
            assertThat(found()).as("without a picture nothing is found").isEmpty();
            press(desk, KeyCode.F5);
            press(desk, KeyCode.F6);
            assertThat(test.went).as("the next one was opened by itself").containsExactly("play rtsp://10.1.2.3/2");
            assertThat(desk.waiting().get()).isEqualTo(2);
            press(desk, KeyCode.F6);
            press(desk, KeyCode.F6);
            assertThat(desk.waiting().get()).isZero();
            assertThat(text(desk, "#video-said")).contains("早高峰").contains("3");
            desk.close();
            return null;
        });
        assertThat(found()).containsExactly("1 NOTHING OPENED", "2 NOTHING OPENED", "4 NOTHING OPENED");
        assertThat(hall.rows("SELECT CONCAT(camera_id, purpose) FROM field_look ORDER BY at")).containsExactly(
                "1PATROL", "2PATROL", "4PATROL");
        assertThat(asked).as("pictures that came into the desk").isEqualTo(2);
        assertThat(hall.rows("SELECT COUNT(*) FROM video_walk WHERE ended_at IS NOT NULL")).containsExactly("1");
    }

    @Test
    void whatIsSeenBecomesAReportWithItsPictureAndPlace() {
        round("早高峰", List.of(3L, 1L, 4L));
        Toolkit.onScreen(() -> {
            var desk = desk();
            press(desk, KeyCode.F4);
            press(desk, KeyCode.F5);
            press(desk, KeyCode.F7);
            assertThat(found()).containsExactly("3 NO_PICTURE");
            press(desk, KeyCode.F8);
            var start = test.started;
            assertThat(start.source()).isEqualTo(ReportSource.VIDEO);
            assertThat(start.detail()).startsWith("V00001 ");
            assertThat(start.place()).contains("西街街道");
            assertThat(start.longitude()).isEqualTo(116.3011);
            assertThat(start.photos()).hasSize(1);
            assertThat(found()).as("not before it is taken").hasSize(1);
            long caseId = hall.store(Hall.VIDEO).register(UUID.randomUUID(), new NewReport(start.source(),
                    start.detail(), "井盖没了", Hall.CATEGORY, false, start.longitude(), start.latitude(), start.place(),
                    null, null, false, null, start.photos())).caseId();
            start.registered().accept(caseId);
            assertThat(found()).contains("1 REPORTED OPENED " + caseId);
            desk.close();
            return null;
        });
    }

    @Test
    void aRoundIsLeftAndGoneOnWithByTheNextShift() {
        round("早高峰", List.of(1L, 2L, 4L));
        Toolkit.onScreen(() -> {
            var desk = desk();
            press(desk, KeyCode.F4);
            desk.offered(List.of(new OfferedPhoto("截图.png", VideoDeskTest::picture)));
            press(desk, KeyCode.F6);
            press(desk, Command.ctrl(KeyCode.B));
            assertThat(text(desk, "#video-last-walk")).contains("1 / 3");
            desk.close();
            var next = desk();
            assertThat(next.waiting().get()).isEqualTo(2);
            press(next, KeyCode.F4);
            press(next, Command.shift(KeyCode.F4));
            press(next, KeyCode.F9);
            assertThat(hall.rows("SELECT id FROM video_walk WHERE ended_at IS NOT NULL")).as("said once").isEmpty();
            press(next, KeyCode.F9);
            next.close();
            return null;
        });
        assertThat(hall.rows("SELECT COUNT(*) FROM video_walk")).containsExactly("1");
        assertThat(hall.rows("SELECT open_round FROM video_walk WHERE open_round IS NOT NULL")).isEmpty();
        assertThat(found()).containsExactly("1 NOTHING FILE");
    }

    @Test
    void aRoundIsMadeOfNumbersAndStreets() {
        Toolkit.onScreen(() -> {
            var desk = desk();
            desk.edit(null);
            var form = (RoundForm) test.overlay();
            new Scene(form, 800, 700);
            ((TextField) form.lookup("#video-form-name")).setText("西街夜间");
            ((TextArea) form.lookup("#video-form-cameras")).setText("V00004  什么\n东街");
            ((javafx.scene.control.Button) form.lookup("#video-form-send")).fire();
            assertThat(hall.rows("SELECT id FROM video_round")).as("an unknown street").isEmpty();
            ((TextArea) form.lookup("#video-form-cameras")).setText("V00004  什么\n西街街道");
            ((javafx.scene.control.Button) form.lookup("#video-form-send")).fire();
            assertThat(test.isOpen()).isFalse();
            desk.close();
            return null;
        });
        assertThat(hall.rows("SELECT camera_id FROM video_round_camera ORDER BY ordinal")).hasSize(CAMERAS)
                .startsWith("4", "1", "2", "3", "5");
    }

    @Test
    void theDeskAsItIsSeen() {
        Screens.take("video-empty", look -> seen(look).view());
        round("西街早高峰轮巡", List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L));
        var photos = new DemoPhotos(1);
        var scene = photos.take(new DemoPhotos.Shot(photos.subject(Hall.CATEGORY, 7), false)).content();
        Toolkit.onScreen(() -> {
            var desk = desk();
            press(desk, KeyCode.F4);
            press(desk, KeyCode.F5);
            press(desk, KeyCode.F6);
            press(desk, KeyCode.F6);
            press(desk, KeyCode.F7);
            desk.close();
            return null;
        });
        round("校园周边轮巡", List.of(4L, 5L, 6L));
        Screens.take("video", look -> {
            var desk = seen(look);
            desk.offered(List.of(new OfferedPhoto("截图.png", () -> scene)));
            return desk.view();
        });
        Screens.take("video-closed", look -> seen(look).view());
        Screens.take("video-rounds", look -> {
            var desk = seen(look);
            desk.back();
            return desk.view();
        });
    }

    private VideoDesk seen(Look look) {
        test.look.set(look);
        var desk = new VideoDesk(test.seat(hall.signedIn(Hall.VIDEO)), null);
        desk.shown();
        return desk;
    }
}
