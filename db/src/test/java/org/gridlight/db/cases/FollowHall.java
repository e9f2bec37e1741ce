package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.people.AccountStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.Role;

/** A {@link Hall} with those who follow what others did: a supervisor, a leader, a second shift leader, who calls back. */
final class FollowHall implements AutoCloseable {
    static final String SUPERVISOR = "t-supervisor";
    static final String CHIEF = "t-chief";
    static final String SECOND_LEADER = "t-leader-2";
    static final String AGENT = "t-agent";
    static final String SECURITY = "t-security";

    final Hall hall;

    FollowHall(DatabaseFixture fixture) {
        hall = new Hall(fixture);
        new AccountStore(fixture.database()).makeAll(List.of(person(SUPERVISOR, Role.SUPERVISOR),
                new NewAccount(CHIEF, "王区长", Set.of(Role.LEADER), null, null),
                person(SECOND_LEADER, Role.SHIFT_LEADER), person(AGENT, Role.CALLBACK_AGENT),
                person(SECURITY, Role.SECURITY_ADMIN)), Hall.PASSWORD.toCharArray());
    }

    private static NewAccount person(String account, Role role) {
        return new NewAccount(account, account, Set.of(role), null, null);
    }

    long reported(ReportSource source, String telephone) {
        var report = Hall.report();
        return hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), new NewReport(source, null, report.words(),
                report.categoryCode(), false, report.longitude(), report.latitude(), report.place(), null, telephone,
                false, null, List.of())).caseId();
    }

    long dispatched() {
        long id = reported(ReportSource.HOTLINE, "13912345678");
        done(Hall.OPERATOR, id, CaseAction.ACCEPT);
        done(Hall.OPERATOR, id, CaseAction.FILE);
        done(Hall.OPERATOR, id, CaseAction.DISPATCH);
        return id;
    }

    long pendingClose() {
        return pendingClose(dispatched());
    }

    long pendingClose(long id) {
        done(Hall.UNIT_1, id, CaseAction.SIGN_FOR);
        done(Hall.UNIT_1, id, CaseAction.FEEDBACK);
        done(Hall.OPERATOR, id, CaseAction.SEND_CHECK);
        done(Hall.FIELD, id, CaseAction.ANSWER_CHECK);
        return id;
    }

    long closed() {
        long id = pendingClose();
        done(Hall.OPERATOR, id, CaseAction.CLOSE);
        return id;
    }

    void done(String account, long id, CaseAction action) {
        done(account, act(id, action).saying("意见").to(1).judging(true));
    }

    ActAnswer.Done done(String account, Act act) {
        var answer = hall.store(account).act(act);
        assertThat(answer).as("%s by %s", act.action(), account).isInstanceOf(ActAnswer.Done.class);
        return (ActAnswer.Done) answer;
    }

    void refused(String account, Act act, String reason) {
        assertThat(hall.store(account).act(act)).as("%s by %s", act.action(), account)
                .isInstanceOfSatisfying(ActAnswer.Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    Act act(long id, CaseAction action) {
        return Act.of(id, hall.version(id), action);
    }

    /** An act that looks at no version. */
    static Act beside(long id, CaseAction action) {
        return Act.of(id, Act.ANY_VERSION, action);
    }

    @Override
    public void close() {
        hall.close();
    }
}
