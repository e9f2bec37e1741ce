package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.Campaign;
import org.gridlight.model.cases.CampaignPoint;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.FoundCase;
import org.gridlight.model.cases.NewCampaign;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Campaigns: points that are claimed as cases or struck off, under a case of their own. */
class CampaignTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private final Instant due = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(5));
    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private CampaignStore store(String account) {
        return new CampaignStore(hall.signedIn(account));
    }

    private NewCampaign adverts() {
        return new NewCampaign(Campaign.Kind.SPECIAL, "小广告整治", Hall.CATEGORY, null, due,
                List.of(new NewCampaign.Place("西街 1 号", 116.3011, 39.9511),
                        new NewCampaign.Place("西街 2 号", 116.3012, 39.9512),
                        new NewCampaign.Place("东街", 116.3081, 39.9511), new NewCampaign.Place("不详", null, null)));
    }

    private Campaign only() {
        var all = store(Hall.LEADER).all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private void refused(Runnable wish, String reason) {
        assertThatThrownBy(wish::run).isInstanceOf(Refusal.class).hasMessageContaining(reason);
    }

    @Test
    void pointsAreClaimedHandledAndStruckOffBeforeTheCampaignCloses() {
        refused(() -> store(Hall.DISPATCHER).open(UUID.randomUUID(), adverts()), "act.notAllowed");
        var id = UUID.randomUUID();
        long parent = store(Hall.LEADER).open(id, adverts());
        assertThat(store(Hall.LEADER).open(id, adverts())).isEqualTo(parent);
        var campaign = only();
        assertThat(List.of(campaign.points(), campaign.claimed(), campaign.free(), campaign.struck()))
                .containsExactly(4, 0, 4, 0);
        assertThat(campaign.caseNo()).startsWith("20");

        var claim = UUID.randomUUID();
        var number = store(Hall.UNIT_2).claim(claim, campaign.id(), 1);
        assertThat(store(Hall.UNIT_2).claim(claim, campaign.id(), 1)).isEqualTo(number).startsWith("A");
        refused(() -> store(Hall.UNIT_1).claim(UUID.randomUUID(), campaign.id(), 1), "act.pointTaken");
        refused(() -> store(Hall.UNIT_1).claim(UUID.randomUUID(), campaign.id(), 9), "act.pointMissing");
        refused(() -> store(Hall.ACCEPTOR).claim(UUID.randomUUID(), campaign.id(), 2), "act.notAllowed");
        store(Hall.DISPATCHER).claim(UUID.randomUUID(), campaign.id(), 3);
        store(Hall.FIELD).strike(UUID.randomUUID(), campaign.id(), 2, "已清除");
        refused(() -> store(Hall.FIELD).strike(UUID.randomUUID(), campaign.id(), 4, " "), "act.opinionMissing");
        store(Hall.FIELD).strike(UUID.randomUUID(), campaign.id(), 4, "查无此处");

        var points = store(Hall.LEADER).points(campaign.id());
        assertThat(points).extracting(CampaignPoint::unit).containsExactly("二处", null, null, null);
        long mine = points.getFirst().caseId();
        assertThat(hall.one("SELECT CONCAT(state, ' ', parent_id = " + parent
                + ", ' ', source, ' ', case_no IS NOT NULL, ' ', "
                + "TIMESTAMPDIFF(MINUTE, dispatched_at, due_at), ' ', street_id IS NOT NULL) FROM case_file WHERE id = "
                + mine)).isEqualTo("HANDLING 1 campaign 1 120 1");
        assertThat(hall.state(points.get(2).caseId())).isEqualTo("PENDING_DISPATCH");
        assertThat(new RelationStore(hall.signedIn(Hall.LEADER)).of(parent).orElseThrow().children())
                .extracting(FoundCase::id).containsExactly(mine, points.get(2).caseId());

        // The campaign is a case like others, due when it was said, and closes last.
        done(Hall.OPERATOR, parent, CaseAction.DISPATCH);
        assertThat(hall.one("SELECT due_at = '" + due.toString().replace("T", " ").replace("Z", "")
                + "' FROM case_file WHERE id = " + parent)).isEqualTo("1");
        toClosing(parent);
        assertThat(hall.act(Hall.LEADER, parent, CaseAction.CLOSE)).isInstanceOfSatisfying(ActAnswer.Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo("act.pointsOpen"));
        done(Hall.OPERATOR, points.get(2).caseId(), CaseAction.DISPATCH);
        for (long one : List.of(mine, points.get(2).caseId())) {
            hall.run("UPDATE case_file SET department_id = 1 WHERE id = " + one);
            toClosing(one);
            done(Hall.LEADER, one, CaseAction.CLOSE);
        }
        assertThat(only().struck()).isEqualTo(4);
        done(Hall.LEADER, parent, CaseAction.CLOSE);
        refused(() -> store(Hall.UNIT_2).claim(UUID.randomUUID(), campaign.id(), 4), "act.pointMissing");
    }

    private void toClosing(long id) {
        if (hall.state(id).equals("PENDING_HANDLE")) {
            done(Hall.UNIT_1, id, CaseAction.SIGN_FOR);
        }
        done(Hall.UNIT_1, id, CaseAction.FEEDBACK);
        done(Hall.ACCEPTOR, id, CaseAction.SEND_CHECK);
        done(Hall.FIELD, id, CaseAction.ANSWER_CHECK);
    }

    private void done(String account, long id, CaseAction action) {
        assertThat(hall.act(account, id, action)).as("%s by %s", action, account).isInstanceOf(ActAnswer.Done.class);
    }

    @Test
    void whatOneStormDidStandsUnderOneCase() {
        var storm = new NewCampaign(Campaign.Kind.STORM, "台风", Hall.CATEGORY, null, null, List.of());
        long parent = store(Hall.LEADER).open(UUID.randomUUID(), storm);
        var cases = List.of(hall.register().caseId(), hall.register().caseId());
        refused(() -> store(Hall.LEADER).bundle(UUID.randomUUID(), only().id(), List.of(parent)),
                "act.otherNotPossible");
        refused(() -> store(Hall.LEADER).bundle(UUID.randomUUID(), only().id(), List.of()), "act.otherNotPossible");
        refused(() -> store(Hall.ACCEPTOR).bundle(UUID.randomUUID(), only().id(), cases), "act.notAllowed");
        store(Hall.LEADER).bundle(UUID.randomUUID(), only().id(), cases);
        assertThat(
                hall.rows("SELECT parent_id FROM case_file WHERE id IN (" + cases.get(0) + ", " + cases.get(1) + ")"))
                .containsOnly(Long.toString(parent));
        assertThat(only().points()).isEqualTo(2);
        refused(() -> store(Hall.LEADER).bundle(UUID.randomUUID(), only().id(), cases), "act.otherNotPossible");
    }

    @Test
    void ofTwoUnitsAtOnePointOneGetsIt() throws InterruptedException, ExecutionException {
        store(Hall.LEADER).open(UUID.randomUUID(), adverts());
        long campaign = only().id();
        for (int position = 1; position <= 4; position++) {
            int point = position;
            var wishes = List.<Callable<String>>of(() -> claimed(Hall.UNIT_1, campaign, point),
                    () -> claimed(Hall.UNIT_2, campaign, point));
            try (var units = Executors.newFixedThreadPool(2)) {
                var answers = new ArrayList<String>();
                for (var answer : units.invokeAll(wishes)) {
                    answers.add(answer.get());
                }
                assertThat(answers).containsExactlyInAnyOrder("got it", "too late");
            }
        }
        assertThat(hall.one("SELECT COUNT(*) FROM case_file WHERE parent_id IS NOT NULL")).isEqualTo("4");
    }

    private String claimed(String account, long campaign, int position) {
        try {
            store(account).claim(UUID.randomUUID(), campaign, position);
            return "got it";
        } catch (Refusal refused) {
            return "too late";
        }
    }
}
