package org.gridlight.db.fieldtask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.demo.photo.DemoPhotos;
import org.gridlight.model.fieldtask.FieldAnswer;
import org.gridlight.model.fieldtask.FieldSign;
import org.gridlight.model.fieldtask.FieldSign.Sign;
import org.gridlight.model.fieldtask.FieldTask;
import org.gridlight.model.fieldtask.FieldTask.Finding;
import org.gridlight.model.fieldtask.FieldTask.Shelf;
import org.gridlight.model.fieldtask.FieldTask.State;
import org.gridlight.model.fieldtask.FieldTask.Verdict;
import org.gridlight.model.intake.Photo;
import org.gridlight.model.intake.PhotoPrint;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tasks to the field: sent to who is on shift, answered with photo and place, and what is noticed about the answer. */
class FieldTaskStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final List<byte[]> PICTURES = unlike();
    /** Where {@link Hall#report} is. */
    private static final double LONGITUDE = 116.3011;
    private static final double LATITUDE = 39.9511;

    private Hall hall;
    private FieldTaskStore desk;
    private FieldTaskStore field;
    private FieldTaskStore leader;

    /** Seven pictures no two of which are alike. */
    private static List<byte[]> unlike() {
        var chosen = new LinkedHashMap<PhotoPrint, byte[]>();
        for (var photo : new DemoPhotos(1).takeAll().values()) {
            var print = PhotoPrint.of(Photo.of("p.jpg", photo.content()).content()).orElseThrow();
            if (chosen.size() < 7 && chosen.keySet().stream().allMatch(other -> other.distance(print) > 16)) {
                chosen.put(print, photo.content());
            }
        }
        return List.copyOf(chosen.values());
    }

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        hall.run("INSERT INTO inspector (id, code, name, valid_from) VALUES (2, 'J0002', '乙', '2020-01-01')",
                "INSERT INTO inspector_shift (inspector_id, begins_at, ends_at)"
                        + " VALUES (1, UTC_TIMESTAMP() - INTERVAL 2 HOUR, UTC_TIMESTAMP() + INTERVAL 4 HOUR),"
                        + " (2, UTC_TIMESTAMP() - INTERVAL 10 HOUR, UTC_TIMESTAMP() - INTERVAL 1 HOUR)");
        desk = new FieldTaskStore(hall.signedIn(Hall.ACCEPTOR));
        field = new FieldTaskStore(hall.signedIn(Hall.FIELD));
        leader = new FieldTaskStore(hall.signedIn(Hall.LEADER));
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private long verifying() {
        long caseId = hall.register().caseId();
        hall.act(Hall.ACCEPTOR, caseId, CaseAction.SEND_VERIFY);
        assertThat(hall.state(caseId)).isEqualTo("VERIFYING");
        return caseId;
    }

    private long sent(long caseId) {
        return desk.send(UUID.randomUUID(), caseId, "J0001", "看井盖", Instant.now().plusSeconds(1_800));
    }

    private static NewPhoto photo(int picture, Instant takenAt) {
        return new NewPhoto(NewPhoto.Kind.PHOTO, "p.jpg", PICTURES.get(picture), takenAt, LONGITUDE, LATITUDE);
    }

    private void answer(long task, double latitude, NewPhoto... photos) {
        field.answer(UUID.randomUUID(), task,
                new FieldAnswer("J0001", Finding.YES, null, LONGITUDE, latitude, List.of(photos)));
    }

    private Stream<Sign> signs(long task) {
        return desk.signs(task).stream().map(FieldSign::sign);
    }

    private FieldTask task(long id) {
        return desk.desk(Instant.now().minusSeconds(3_600), 100).stream().filter(one -> one.id() == id).findFirst()
                .orElseThrow();
    }

    private static void refused(Runnable wish, String reason) {
        assertThatThrownBy(wish::run).isInstanceOf(Refusal.class).hasMessageContaining(reason);
    }

    @Test
    void nobodyIsSentOutOffShiftAndACaseHasOneTaskAtATime() {
        long waiting = hall.register().caseId();
        refused(() -> sent(waiting), "fieldtask.notWaiting");
        long caseId = verifying();
        refused(() -> desk.send(UUID.randomUUID(), caseId, "J0002", null, null), "fieldtask.offShift");
        refused(() -> desk.send(UUID.randomUUID(), caseId, "J0009", null, null), "fieldtask.noInspector");
        refused(() -> field.send(UUID.randomUUID(), caseId, "J0001", null, null), "fieldtask.notAllowed");
        refused(() -> desk.send(UUID.randomUUID(), caseId, "J0001", null, Instant.now().minusSeconds(9)),
                "fieldtask.noTime");

        var wish = UUID.randomUUID();
        var by = Instant.now().plusSeconds(900);
        long id = desk.send(wish, caseId, "J0001", "看井盖", by);
        assertThat(desk.send(wish, caseId, "J0001", "看井盖", by)).as("once").isEqualTo(id);
        refused(() -> sent(caseId), "fieldtask.sentAlready");
        assertThat(field.ofInspector("J0001")).extracting(FieldTask::id).containsExactly(id);
        assertThat(task(id)).returns(FieldTask.Kind.VERIFY, FieldTask::kind).returns("甲", FieldTask::inspector)
                .returns(Shelf.OPEN, one -> one.shelf(Instant.now()))
                .returns(Shelf.LATE, one -> one.shelf(by.plusSeconds(1)));

        desk.withdraw(UUID.randomUUID(), id, null);
        refused(() -> answer(id, LATITUDE), "fieldtask.ended");
        long again = sent(caseId);
        hall.act(Hall.ACCEPTOR, caseId, CaseAction.ANSWER_VERIFY);
        assertThat(task(again).state()).as("the case went on").isEqualTo(State.EXPIRED);
        refused(() -> answer(again, LATITUDE), "fieldtask.caseWentOn");
        assertThat(desk.ofCase(caseId)).extracting(FieldTask::state).containsExactly(State.EXPIRED, State.WITHDRAWN);
    }

    /** In the transaction of the act itself; whoever has not the grid is left to people. */
    @Test
    void whoHasTheGridAndIsOnShiftIsSentByTheRule() {
        long nobody = verifying();
        assertThat(desk.ofCase(nobody)).as("nobody has the grid").isEmpty();
        hall.run("INSERT INTO management_grid (id, code, name, level_name, kind, valid_from) VALUES (1, 'Z1', '一格',"
                + " '责任网格', 'RESPONSIBILITY', '2020-01-01')",
                "INSERT INTO management_grid_part (management_grid_id, unit_grid_id, valid_from)"
                        + " SELECT 1, id, '2020-01-01' FROM unit_grid",
                "INSERT INTO inspector_grid (inspector_id, management_grid_id, valid_from) VALUES (1, 1, '2020-01-01'),"
                        + " (2, 1, '2020-01-01')");
        long caseId = verifying();
        var sent = desk.ofCase(caseId).getFirst();
        assertThat(sent).returns("J0001", FieldTask::inspectorCode).returns(null, FieldTask::sentBy).returns(State.OPEN,
                FieldTask::state);
        assertThat(sent.wantedBy()).isAfter(Instant.now());
        assertThat(hall.one("SELECT COUNT(*) FROM audit_log WHERE kind = 'fieldtask' AND action = 'sendTask' AND"
                + " object_id = " + sent.id())).isEqualTo("1");

        hall.act(Hall.ACCEPTOR, caseId, CaseAction.ANSWER_VERIFY);
        hall.run("UPDATE case_file SET state = 'HANDLED' WHERE id = " + caseId);
        hall.act(Hall.ACCEPTOR, caseId, CaseAction.SEND_CHECK);
        assertThat(desk.ofCase(caseId)).extracting(FieldTask::kind, FieldTask::state).containsExactly(
                Tuple.tuple(FieldTask.Kind.CHECK, State.OPEN), Tuple.tuple(FieldTask.Kind.VERIFY, State.EXPIRED));

        hall.run("UPDATE setting SET value = 'OFF' WHERE name = 'fieldTask.automatic'");
        assertThat(desk.ofCase(verifying())).isEmpty();
    }

    @Test
    void aGoodAnswerRaisesNothingAndLeavesTheCaseToPeople() {
        long caseId = verifying();
        long id = sent(caseId);
        refused(() -> field.answer(UUID.randomUUID(), id,
                new FieldAnswer("J0002", Finding.YES, null, null, null, List.of())), "fieldtask.notAsked");
        refused(() -> field.answer(UUID.randomUUID(), id,
                new FieldAnswer("J0001", Finding.NO, " ", null, null, List.of())), "fieldtask.wordsMissing");

        answer(id, LATITUDE + 0.0005, photo(0, Instant.now()));
        assertThat(task(id)).returns(State.ANSWERED, FieldTask::state).returns(56, FieldTask::metres)
                .returns(false, FieldTask::suspected).returns(Shelf.ANSWERED, one -> one.shelf(Instant.now()));
        assertThat(desk.signs(id)).isEmpty();
        assertThat(hall.state(caseId)).isEqualTo("VERIFYING");
        assertThat(hall.one("SELECT COUNT(*) FROM attachment WHERE case_id = " + caseId)).isEqualTo("1");
        refused(() -> leader.judge(UUID.randomUUID(), id, Verdict.FAKE, "不像"), "fieldtask.notSuspected");

        long bare = sent(verifying());
        field.answer(UUID.randomUUID(), bare, new FieldAnswer("J0001", Finding.YES, null, null, null, List.of()));
        assertThat(signs(bare)).containsExactly(Sign.NO_PHOTO, Sign.NO_PLACE);
        assertThat(task(bare).suspected()).as("a hint accuses nobody").isFalse();
    }

    @Test
    void farAwayOrLongAgoIsForAPersonToDecide() {
        long id = sent(verifying());
        answer(id, LATITUDE + 0.01, photo(1, Instant.now().minusSeconds(26 * 3_600)), photo(2, null));
        assertThat(signs(id)).containsExactly(Sign.OLD_PHOTO, Sign.NO_TIME, Sign.FAR);
        assertThat(desk.signs(id)).extracting(FieldSign::amount).containsExactly(1_560, null, 1_112);
        assertThat(task(id).shelf(Instant.now())).isEqualTo(Shelf.SUSPECTED);

        refused(() -> desk.judge(UUID.randomUUID(), id, Verdict.FAKE, "旧照片"), "fieldtask.notAllowed");
        refused(() -> leader.judge(UUID.randomUUID(), id, Verdict.FAKE, " "), "fieldtask.wordsMissing");
        leader.judge(UUID.randomUUID(), id, Verdict.NOT_FAKE, "相机时间不准，已电话核对");
        assertThat(task(id)).returns(Verdict.NOT_FAKE, FieldTask::verdict).returns(Hall.LEADER, FieldTask::judgedBy)
                .returns(Shelf.ANSWERED, one -> one.shelf(Instant.now()));
        refused(() -> leader.judge(UUID.randomUUID(), id, Verdict.FAKE, "再想"), "fieldtask.judged");
        assertThat(hall.rows("SELECT action FROM audit_log WHERE kind = 'fieldtask' ORDER BY seq"))
                .containsExactly("sendTask", "answerTask", "judgeTask");
        assertThat(hall.one("SELECT COUNT(*) FROM case_flag")).as("nothing is deducted").isEqualTo("0");
    }

    @Test
    void thePictureOfAnotherCaseIsFoundAndOfTheSameBeforeHandlingIsNot() {
        long first = verifying();
        answer(sent(first), LATITUDE, photo(3, Instant.now()));
        long second = sent(verifying());
        answer(second, LATITUDE, photo(4, Instant.now()), photo(3, Instant.now()));
        assertThat(desk.signs(second)).singleElement().returns(Sign.PHOTO_USED, FieldSign::sign)
                .returns(2, FieldSign::ordinal).returns(first, FieldSign::otherCaseId)
                .satisfies(sign -> assertThat(sign.otherSha256()).isEqualTo(sign.sha256()));

        // Three signs of another print turned: found by a quarter that is whole, then by its distance.
        hall.run("UPDATE field_task_photo p JOIN field_task t ON t.id = p.task_id SET p.print = p.print ^ 7,"
                + " p.sha256 = (SELECT MIN(x.sha256) FROM attachment_content x WHERE x.sha256 <> p.sha256) WHERE t.case_id = "
                + first, "DELETE FROM attachment WHERE case_id = " + first);
        hall.run("DELETE a FROM attachment a JOIN field_task t ON t.case_id = a.case_id WHERE t.id = " + second);
        hall.run("DELETE b FROM photo_band b WHERE b.task_id = " + second);
        long third = sent(verifying());
        answer(third, LATITUDE, photo(3, Instant.now()));
        assertThat(desk.signs(third)).singleElement().returns(3, FieldSign::amount).returns(first,
                FieldSign::otherCaseId);

        long same = verifying();
        answer(sent(same), LATITUDE, photo(6, Instant.now()));
        hall.act(Hall.ACCEPTOR, same, CaseAction.ANSWER_VERIFY);
        hall.run("UPDATE case_file SET state = 'CHECKING', handled_at = UTC_TIMESTAMP(6) WHERE id = " + same);
        long check = sent(same);
        answer(check, LATITUDE, photo(6, Instant.now()));
        assertThat(desk.signs(check)).as("before handling").isEmpty();
        long again = sent(same);
        answer(again, LATITUDE, photo(6, Instant.now()));
        assertThat(signs(again)).as("a photo of the check before").containsExactly(Sign.PHOTO_USED);
    }
}
