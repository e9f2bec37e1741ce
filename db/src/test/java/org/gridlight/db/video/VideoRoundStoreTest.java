package org.gridlight.db.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.register.CameraStore;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.patrol.FieldLookPurpose;
import org.gridlight.model.video.VideoRound;
import org.gridlight.model.video.WalkCamera;
import org.gridlight.model.video.WalkCamera.Finding;
import org.gridlight.model.video.WalkCamera.Picture;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A round by camera from its plan to its last camera: what was looked at is looked at on record, and only once. */
class VideoRoundStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private Hall hall;
    private VideoRoundStore video;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        video = new VideoRoundStore(hall.signedIn(Hall.VIDEO));
        hall.run("INSERT INTO camera (id, code, name, place, position, condition_state, valid_from)"
                + " SELECT seq, CONCAT('V000', seq), CONCAT('路口', seq), '西街', POINT(116.3011, 39.9511),"
                + " IF(seq = 3, 'FAULTY', 'WORKING'), '2020-01-01' FROM seq_1_to_5",
                "UPDATE camera SET valid_to = '2024-01-01' WHERE id = 5",
                "INSERT INTO camera_stream (camera_id, address) VALUES (1, 'rtsp://10.1.2.3/1'), (2, 'rtsp://10.1.2.3/2')");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static void refused(Runnable wish, String reason) {
        assertThatThrownBy(wish::run).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.key()).isEqualTo(reason));
    }

    private static VideoRound.Wanted wanted(Long... cameras) {
        return new VideoRound.Wanted(0, 0, "早高峰", 20, true, List.of(cameras));
    }

    private long saved(Long... cameras) {
        return video.save(UUID.randomUUID(), wanted(cameras));
    }

    private void pass(long walk, long camera, Finding finding, Picture picture, Long caseId) {
        video.pass(UUID.randomUUID(), walk, camera, finding, picture, caseId);
    }

    private void opened(long camera) {
        new CameraStore(hall.signedIn(Hall.VIDEO)).open(UUID.randomUUID(), camera, FieldLookPurpose.PATROL, null);
    }

    private long reported(ReportSource source) {
        return hall.store(Hall.VIDEO).register(UUID.randomUUID(), new NewReport(source, "V0002", "井盖没了",
                Hall.CATEGORY, false, 116.3011, 39.9511, "西街 1 号", null, null, false, null, List.of())).caseId();
    }

    @Test
    void aRoundIsPlannedByNameOrderAndDwell() {
        var wish = UUID.randomUUID();
        long id = video.save(wish, wanted(2L, 1L, 3L));
        assertThat(video.save(wish, wanted(2L, 1L, 3L))).as("once").isEqualTo(id);
        assertThat(video.camerasOf(id)).containsExactly(2L, 1L, 3L);
        refused(() -> saved(1L), "videoRound.nameTaken");
        refused(() -> video.save(UUID.randomUUID(), new VideoRound.Wanted(0, 0, "无", 20, true, List.of())),
                "videoRound.noCameras");
        refused(() -> video.save(UUID.randomUUID(), new VideoRound.Wanted(0, 0, "拆", 20, true, List.of(1L, 5L))),
                "videoRound.cameraUnknown");
        refused(() -> video.save(UUID.randomUUID(), new VideoRound.Wanted(0, 0, "重", 20, true, List.of(1L, 1L))),
                "videoRound.cameraUnknown");
        refused(() -> video.save(UUID.randomUUID(), new VideoRound.Wanted(0, 0, "快", 1, true, List.of(1L))),
                "videoRound.incomplete");
        var changed = new VideoRound.Wanted(id, 1, "晚高峰", 30, true, List.of(1L));
        video.save(UUID.randomUUID(), changed);
        refused(() -> video.save(UUID.randomUUID(), changed), "videoRound.changed");
        assertThat(video.rounds()).singleElement().returns("晚高峰", VideoRound::name)
                .returns(30, VideoRound::dwellSeconds).returns(1, VideoRound::cameras)
                .returns(false, VideoRound::isUnderWay);
    }

    @Test
    void aWalkIsGoneOnWithAndEndsWithItsLastCamera() {
        long round = saved(1L, 2L, 3L);
        long walk = video.begin(UUID.randomUUID(), round);
        assertThat(video.begin(UUID.randomUUID(), round)).as("gone on with").isEqualTo(walk);
        refused(() -> pass(walk, 1, Finding.NOTHING, null, null), "videoRound.notLooked");
        refused(() -> pass(walk, 1, Finding.NOTHING, Picture.OPENED, null), "videoRound.notLooked");
        opened(1);
        var wish = UUID.randomUUID();
        video.pass(wish, walk, 1, Finding.NOTHING, Picture.OPENED, null);
        video.pass(wish, walk, 1, Finding.NOTHING, Picture.OPENED, null);
        refused(() -> pass(walk, 1, Finding.NO_PICTURE, null, null), "videoRound.passed");
        refused(() -> pass(walk, 4, Finding.NO_PICTURE, null, null), "videoRound.none");
        pass(walk, 3, Finding.NO_PICTURE, null, null);
        refused(() -> pass(walk, 2, Finding.REPORTED, Picture.FILE, null), "videoRound.noReport");
        long other = reported(ReportSource.HOTLINE);
        refused(() -> pass(walk, 2, Finding.REPORTED, Picture.FILE, other), "videoRound.noReport");
        long caseId = reported(ReportSource.VIDEO);
        assertThat(video.rounds()).singleElement().returns(walk, VideoRound::walkId).returns(2, VideoRound::passed)
                .returns(Hall.VIDEO, VideoRound::begunBy);
        pass(walk, 2, Finding.REPORTED, Picture.FILE, caseId);
        assertThat(video.rounds()).singleElement().returns(false, VideoRound::isUnderWay)
                .returns(3, VideoRound::passed).returns(1, VideoRound::reported)
                .satisfies(ended -> assertThat(ended.endedAt()).isAfterOrEqualTo(ended.begunAt()));
        assertThat(video.walk(walk)).extracting(WalkCamera::finding).containsExactly(Finding.NOTHING, Finding.REPORTED,
                Finding.NO_PICTURE);
        assertThat(video.walk(walk).get(1)).returns(caseId, WalkCamera::caseId).returns(Hall.VIDEO, WalkCamera::seenBy)
                .returns(Picture.FILE, WalkCamera::picture);
        refused(() -> video.end(UUID.randomUUID(), walk), "videoRound.ended");
        assertThat(video.begin(UUID.randomUUID(), round)).as("the next one").isNotEqualTo(walk);
    }

    @Test
    void twoWhoBeginAtOnceGoTheSameWalkAndOnePassesACamera() throws InterruptedException, ExecutionException {
        long round = saved(3L, 4L);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> video.begin(UUID.randomUUID(), round));
            var other = threads.submit(() -> video.begin(UUID.randomUUID(), round));
            assertThat(one.get()).isEqualTo(other.get());
            long walk = one.get();
            var passes = List.of(threads.submit(() -> passed(walk)), threads.submit(() -> passed(walk)));
            assertThat(passes.get(0).get() ^ passes.get(1).get()).as("one of them").isTrue();
            video.end(UUID.randomUUID(), walk);
            assertThat(video.walk(walk)).extracting(WalkCamera::isPassed).containsExactly(true, false);
        }
    }

    private boolean passed(long walk) {
        try {
            pass(walk, 3, Finding.NO_PICTURE, null, null);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    @Test
    void othersDoNotWriteAndNobodyWritesWithoutTheDoor() {
        long round = saved(1L);
        for (var account : List.of(Hall.ACCEPTOR, Hall.LEADER, Hall.CALLBACK, Hall.FIELD)) {
            refused(() -> new VideoRoundStore(hall.signedIn(account)).begin(UUID.randomUUID(), round),
                    "videoRound.notAllowed");
        }
        assertThat(new VideoRoundStore(hall.signedIn(Hall.LEADER)).save(UUID.randomUUID(),
                new VideoRound.Wanted(0, 0, "夜间", 20, true, List.of(2L)))).isPositive();
        long walk = video.begin(UUID.randomUUID(), round);
        var own = hall.signedIn(Hall.VIDEO);
        assertThatThrownBy(() -> Hall.rows(own, "DELETE FROM video_walk_camera WHERE walk_id = " + walk
                + " RETURNING camera_id")).rootCause().hasMessageContaining("denied");
        assertThat(video.walk(walk)).extracting(WalkCamera::finding).containsOnlyNulls();
    }
}
