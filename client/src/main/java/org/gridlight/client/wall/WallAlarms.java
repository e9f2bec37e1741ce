package org.gridlight.client.wall;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmList;
import org.gridlight.model.alarm.AlarmState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.words.Words;

/**
 * The alarms as a wall shows them. Immutable.
 *
 * @param listed   those that call, the worst first, then those somebody has taken on
 * @param calling  how many call (告警中), as are acknowledged (已确认), returned (已恢复待确认) and shelved (暂不提醒)
 */
record WallAlarms(List<WallAlarm> listed, int calling, int acknowledged, int returned, int shelved) {
    WallAlarms {
        listed = List.copyOf(listed);
    }

    /** @param cases the open case of a key, null when it is over */
    static WallAlarms of(AlarmList list, WallGround ground, LongFunction<OpenCase> cases, Words words) {
        var units = ground.units().stream().collect(Collectors.toMap(LightUnit::id, Function.identity()));
        var calling = in(list, AlarmState.UNACKNOWLEDGED);
        var taken = in(list, AlarmState.ACKNOWLEDGED);
        var listed = Stream.concat(calling.stream(), taken.stream())
                .map(alarm -> alarm(alarm, units.get(alarm.unitId()), ground, cases, words)).toList();
        return new WallAlarms(listed, calling.size(), taken.size(), in(list, AlarmState.RETURNED).size(),
                in(list, AlarmState.SHELVED).size());
    }

    private static List<Alarm> in(AlarmList list, AlarmState state) {
        return list.alarms().stream().filter(alarm -> alarm.state() == state).toList();
    }

    private static WallAlarm alarm(Alarm alarm, LightUnit unit, WallGround ground, LongFunction<OpenCase> cases,
            Words words) {
        var kind = words.say(alarm.kind().word());
        return switch (alarm.kind()) {
            case UNIT_RED -> of(alarm, unit == null ? alarm.name() : ground.names().of(unit), kind);
            case HALL_LATE -> of(alarm, words.say("cases.stage." + alarm.name().toUpperCase(Locale.ROOT)),
                    kind);
            case URGENT_OVERDUE -> {
                var one = cases.apply(alarm.objectId());
                yield one == null
                        ? of(alarm, kind, "")
                        : of(alarm, one.category(), one.street() == null
                                ? kind
                                : words.say("wall.alarm.about", kind, one.street()));
            }
        };
    }

    private static WallAlarm of(Alarm alarm, String name, String about) {
        return new WallAlarm(alarm.id(), name, about, alarm.raisedAt(), alarm.state().calls());
    }
}
