package org.gridlight.db.alarm;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.alarm.AlarmCall;
import org.gridlight.model.alarm.AlarmEvent;
import org.gridlight.model.alarm.AlarmKind;
import org.gridlight.model.alarm.AlarmPriority;
import org.gridlight.model.alarm.AlarmSeverity;
import org.gridlight.model.alarm.AlarmState;
import org.gridlight.model.alarm.OperatorLoad;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.UnitLight;

/** Statements on alarms. */
public interface AlarmMapper {
    /** An alarm as it stands in the record. */
    record Row(long id, AlarmKind kind, AlarmPriority priority, long objectId, Long unitId, String name,
            AlarmSeverity current, AlarmSeverity latched, AlarmState state, Light light, UnitLight.Why why, int cases,
            double percent, Instant since, Long caseId, Instant caseSince, Stage stage, Long categoryId,
            Instant raisedAt, Instant stateSince, Instant goneSince, int times, Long acknowledgedBy,
            String acknowledger, Instant acknowledgedAt, Instant acknowledgedUntil, Long shelvedBy, String shelver,
            Instant shelvedAt, Instant shelvedUntil, String shelvedReason, boolean reopened, Instant announcedAt,
            Instant nagAt, long version) {}

    /** How far the alarms are, and the maintenance mode with nulls where it is off. */
    record Head(long version, Instant turnedAt, Instant since, Instant until, String operator, String reason) {}

    /** A kind with its times as plain numbers. */
    record KindRow(AlarmKind kind, boolean enabled, AlarmPriority priority, AlarmPriority heavyPriority,
            AlarmPriority gravePriority, int heavyCases, int graveCases, int heavyDays, long delaySeconds,
            int repeatTimes, long repeatSeconds, long recoverySeconds, long acknowledgeMinutes,
            long acknowledgeMostMinutes, long nagMinutes, boolean latching, String guidance, String guidanceEnglish) {}

    /** How an act ended. */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail, Long caseId,
            String acceptNo) {}

    Head selectHead();

    List<AlarmKind> selectUnheard();

    List<Row> selectListed();

    List<Row> selectChanged(@Param("after") long after);

    List<AlarmEvent> selectEvents(@Param("alarmId") long alarmId);

    List<KindRow> selectKinds();

    List<AlarmCall> selectCalls(@Param("from") Instant from, @Param("until") Instant until);

    List<OperatorLoad.Leader> selectLeadersAtWork(@Param("since") Instant since);

    Answer act(@Param("id") UUID id, @Param("action") String action, @Param("alarmIds") List<Long> alarmIds,
            @Param("words") String words, @Param("until") Instant until);

    Answer maintain(@Param("id") UUID id, @Param("on") boolean on, @Param("reason") String reason,
            @Param("until") Instant until);
}
