package org.gridlight.db.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.grid.ControlLineStore;
import org.gridlight.model.grid.ControlLine;
import org.gridlight.model.patrol.FieldLookPurpose;
import org.gridlight.model.register.CameraState;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cameras are seen by all of the hall, their pictures opened by few, for a purpose and on record; and control lines. */
class CameraStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        hall.run(
                "INSERT INTO camera (id, code, name, place, position, heading, owner, condition_state, valid_from) VALUES"
                        + " (1, 'V0001', '西街路口', '西街 1 号', POINT(116.3011, 39.9511), 90, '公安分局', 'WORKING', '2020-01-01'),"
                        + " (2, 'V0002', '东街路口', '', POINT(116.3071, 39.9511), NULL, '', 'FAULTY', '2020-01-01'),"
                        + " (3, 'V0003', '旧桥', '', POINT(116.3071, 39.9511), NULL, '', 'WORKING', '2020-01-01'),"
                        + " (4, 'V0004', '河堤', '', POINT(116.3071, 39.9511), NULL, '', 'WORKING', '2020-01-01')",
                "UPDATE camera SET valid_to = '2024-01-01' WHERE id = 3",
                "INSERT INTO camera_stream (camera_id, address) VALUES (1, 'rtsp://viewer:secret@10.1.2.3:554/ch1?x=1'),"
                        + " (2, 'rtsp://10.1.2.4/ch1'), (3, 'rtsp://10.1.2.5/ch1')");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private CameraStore store(String account) {
        return new CameraStore(hall.signedIn(account));
    }

    private String refused(String account, long camera, FieldLookPurpose purpose, String reason) {
        return catchThrowableOfType(Refusal.class,
                () -> store(account).open(UUID.randomUUID(), camera, purpose, reason)).key();
    }

    @Test
    void camerasThatStandAreKnownToAll() {
        for (var account : List.of(Hall.ACCEPTOR, Hall.UNIT_1, Hall.STREET_EAST, Hall.AUDIT)) {
            assertThat(store(account).all()).as(account).extracting(camera -> camera.code()).containsExactly("V0001",
                    "V0002", "V0004");
        }
        assertThat(store(Hall.ACCEPTOR).all().getFirst()).satisfies(camera -> {
            assertThat(camera.longitude()).isEqualTo(116.3011);
            assertThat(camera.latitude()).isEqualTo(39.9511);
            assertThat(camera.heading()).isEqualTo(90);
            assertThat(camera.gridId()).isNull();
            assertThat(camera.state()).isEqualTo(CameraState.WORKING);
        });
    }

    @Test
    void aPictureIsOpenedForAPurposeAndOnRecord() {
        var id = UUID.randomUUID();
        var address = store(Hall.ACCEPTOR).open(id, 1, FieldLookPurpose.VERIFY, null);
        assertThat(address.whole()).hasToString("rtsp://viewer:secret@10.1.2.3:554/ch1?x=1");
        assertThat(address.shown()).isEqualTo("rtsp://10.1.2.3:554/ch1");
        assertThat(address).hasToString(address.shown());
        store(Hall.ACCEPTOR).open(id, 1, FieldLookPurpose.VERIFY, null);
        store(Hall.VIDEO).open(UUID.randomUUID(), 1, FieldLookPurpose.PATROL, "不留");
        store(Hall.LEADER).open(UUID.randomUUID(), 1, FieldLookPurpose.OTHER, "看积水情况");
        assertThat(hall.rows("SELECT CONCAT_WS(' ', o.account, k.purpose, k.camera_id, k.reason) FROM field_look k"
                + " JOIN operator o ON o.id = k.operator_id ORDER BY k.at"))
                .containsExactly("t-acceptor VERIFY 1", "t-video PATROL 1", "t-leader OTHER 1 看积水情况");
        assertThat(hall.one("SELECT COUNT(*) FROM audit_log WHERE action = 'cameraOpen'")).isEqualTo("3");
        assertThat(hall.one("SELECT GROUP_CONCAT(content) FROM audit_log WHERE action = 'cameraOpen'"))
                .doesNotContain("secret", "看积水");
    }

    @Test
    void otherwiseItIsRefused() {
        assertThat(refused(Hall.FIELD, 1, FieldLookPurpose.VERIFY, null)).isEqualTo("fieldLook.notAllowed");
        assertThat(refused(Hall.CALLBACK, 1, FieldLookPurpose.OTHER, "想看一看")).isEqualTo("fieldLook.notAllowed");
        assertThat(refused(Hall.ACCEPTOR, 1, FieldLookPurpose.OTHER, "想看一看")).isEqualTo("fieldLook.notAllowed");
        assertThat(refused(Hall.ACCEPTOR, 1, FieldLookPurpose.SAFETY, null)).isEqualTo("fieldLook.notAllowed");
        assertThat(refused(Hall.LEADER, 1, FieldLookPurpose.OTHER, "看")).isEqualTo("fieldLook.reasonMissing");
        assertThat(refused(Hall.LEADER, 2, FieldLookPurpose.VERIFY, null)).isEqualTo("camera.notWorking");
        assertThat(refused(Hall.LEADER, 3, FieldLookPurpose.VERIFY, null)).isEqualTo("camera.unknown");
        assertThat(refused(Hall.LEADER, 4, FieldLookPurpose.VERIFY, null)).isEqualTo("camera.noStream");
        // Whether there is a camera of that key is told to nobody who may not open it.
        assertThat(refused(Hall.FIELD, 99, FieldLookPurpose.VERIFY, null)).isEqualTo("fieldLook.notAllowed");
        assertThat(hall.one("SELECT COUNT(*) FROM field_look")).isEqualTo("0");
        assertThat(store(Hall.FIELD).purposes()).isEmpty();
        assertThat(store(Hall.VIDEO).purposes()).containsExactly(FieldLookPurpose.VERIFY, FieldLookPurpose.PATROL);
    }

    @Test
    void theRecordKeepsOnlyAddressesThatPlay() {
        for (var address : List.of("file:///etc/passwd", "javascript:alert(1)", "rtsp://", "ftp://10.1.2.3/x",
                "-o rtsp://10.1.2.3/x", "rtsp://10.1.2.3/x y", "smb://10.1.2.3/x")) {
            assertThatThrownBy(() -> hall.run("INSERT INTO camera_stream (camera_id, address) VALUES (4, '" + address
                    + "')")).as(address).rootCause().hasMessageContaining("camera_stream_scheme");
        }
    }

    @Test
    void controlLinesInForceAreRead() {
        hall.run("INSERT INTO control_line (code, name, kind, shape, basis, valid_from, valid_to) VALUES"
                + " ('L1', '云河蓝线', 'BLUE', ST_GeomFromText('LINESTRING(116.3 39.95, 116.31 39.95)'), '规划 1 号', '2020-01-01', NULL),"
                + " ('Y1', '停车场黄线', 'YELLOW', ST_GeomFromText('POLYGON((116.3 39.95, 116.31 39.95, 116.31 39.96, 116.3 39.95))'), '', '2020-01-01', NULL),"
                + " ('G0', '旧绿线', 'GREEN', ST_GeomFromText('LINESTRING(116.3 39.95, 116.31 39.95)'), '', '2020-01-01', '2021-01-01')");
        assertThat(new ControlLineStore(hall.signedIn(Hall.ACCEPTOR)).all()).extracting(ControlLine::code,
                ControlLine::kind, line -> line.shape().getGeometryType())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("L1", ControlLine.Kind.BLUE, "LineString"),
                        org.assertj.core.groups.Tuple.tuple("Y1", ControlLine.Kind.YELLOW, "Polygon"));
    }
}
