package org.gridlight.db.rednotice;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.rednotice.Explanation;
import org.gridlight.model.rednotice.RedNotice;
import org.gridlight.model.rednotice.RedNoticeFile;

/** A {@link Hall} with units under a red light; the clock of the authority is turned by hand. */
final class RedHall implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS")
            .withZone(ZoneOffset.UTC);

    final Hall hall;
    private final Database owner;

    RedHall(DatabaseFixture fixture) {
        owner = fixture.database();
        hall = new Hall(fixture);
        // The authority may have come round while the schema was made.
        run("UPDATE red_notice_turn SET drawn_at = NULL");
        hall.callIn(Hall.SUPERVISOR);
        hall.callIn(Hall.LEADER_2);
        hall.run("UPDATE department SET responsible_person = '马超', liaison = '李雷', liaison_telephone = '010-2'"
                + " WHERE id = 1");
    }

    /** A case in handling with unit 1 whose light turned so many minutes ago. */
    long red(int minutes) {
        long id = hall.register().caseId();
        hall.act(Hall.OPERATOR, id, CaseAction.ACCEPT);
        hall.act(Hall.OPERATOR, id, CaseAction.FILE);
        hall.act(Hall.OPERATOR, id, CaseAction.DISPATCH);
        hall.act(Hall.UNIT_1, id, CaseAction.SIGN_FOR);
        hall.run("UPDATE stage_clock SET started_at = UTC_TIMESTAMP(6) - INTERVAL 9 HOUR, due_at = UTC_TIMESTAMP(6)"
                + " - INTERVAL " + minutes + " MINUTE, red_at = due_at, yellow_at = due_at - INTERVAL 1 HOUR"
                + " WHERE stage = 'HANDLE' AND case_id = " + id,
                "UPDATE case_file SET dispatched_at = UTC_TIMESTAMP(6) - INTERVAL 9 HOUR, due_at = UTC_TIMESTAMP(6)"
                        + " - INTERVAL " + minutes + " MINUTE WHERE id = " + id);
        return id;
    }

    /** The light of unit 1, as the board has it. */
    void light(String light) {
        run("DELETE FROM unit_light WHERE board = 'UNIT' AND unit_id = 1",
                "INSERT INTO unit_light (board, unit_id, light, why, cases, percent, red, yellow, green, grey,"
                        + " urgent_red, far_red, since, red_since) VALUES ('UNIT', 1, '" + light
                        + "', 'SHARE_OVERDUE', 3, 60, 3, 1, 1, 0, 0, 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
    }

    /** The authority evaluates at a moment. */
    void turn(Instant at) {
        run("CALL notices_turn('" + SQL.format(at) + "')");
    }

    /** As the owner, over a connection that is kept: a walk asks very often. */
    void run(String... statements) {
        owner.write(session -> {
            try (var statement = session.getConnection().createStatement()) {
                for (var text : statements) {
                    statement.execute(text);
                }
                return null;
            } catch (SQLException failure) {
                throw new IllegalStateException(List.of(statements).toString(), failure);
            }
        });
    }

    /** A moment as statements write it. */
    static String sql(Instant at) {
        return SQL.format(at);
    }

    void turn() {
        turn(Instant.now());
    }

    RedNoticeStore store(String account) {
        return new RedNoticeStore(hall.signedIn(account));
    }

    RedNotice only() {
        return store(Hall.LEADER).all().getFirst();
    }

    RedNoticeFile file(long id) {
        return store(Hall.LEADER).file(id).orElseThrow();
    }

    /** Drawn up by the authority and issued by the shift leader. */
    RedNotice issued() {
        light("RED");
        turn();
        store(Hall.LEADER).issue(UUID.randomUUID(), only().id());
        return only();
    }

    Explanation.New explanation(long noticeId) {
        return new Explanation.New("马超", null, null, file(noticeId).cases().stream()
                .map(one -> new Explanation.Line(one.caseId(), "配件未到", "已加派一组",
                        LocalDate.now(ZONE).plusDays(3)))
                .toList());
    }

    Instant moment(String column, long notice) {
        var value = hall.one("SELECT " + column + " FROM red_notice WHERE id = " + notice);
        return value == null ? null : Timestamp.valueOf(value).toLocalDateTime().toInstant(ZoneOffset.UTC);
    }

    List<String> told(long notice) {
        return hall.rows("SELECT action FROM audit_log WHERE kind = 'rednotice' AND object_id = " + notice
                + " ORDER BY seq");
    }

    @Override
    public void close() {
        hall.close();
    }
}
