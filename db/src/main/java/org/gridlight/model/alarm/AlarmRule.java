package org.gridlight.model.alarm;

import java.time.Duration;
import java.util.Locale;

/**
 * How alarms of a kind behave (告警规则), data of the record.
 *
 * @param enabled         whether such alarms are raised
 * @param priority        when it is in alarm
 * @param heavyPriority   at {@link AlarmSeverity#HEAVY}
 * @param gravePriority   at {@link AlarmSeverity#GRAVE}
 * @param heavyCases      from so many red on it is heavy; 0 for never
 * @param graveCases      from so many red on it is grave; 0 for never
 * @param heavyDays       once it is red for so many days it is heavy; 0 for never
 * @param delay           how long it must last before it is raised
 * @param repeatTimes     raised too when it came so often within {@code repeatWithin}, however short; 0 for never
 * @param repeatWithin    zero with the times
 * @param recovery        a recovery shorter than this is none
 * @param acknowledgeFor  how long an acknowledgement holds when nobody says
 * @param acknowledgeMost the longest it may hold
 * @param nag             unanswered it calls again so often; zero for never
 * @param latching        whether it stays on the list until somebody has acknowledged it
 * @param guidance        what it means and what to do (处置指引), Chinese
 * @param guidanceEnglish the same in English
 */
public record AlarmRule(AlarmKind kind, boolean enabled, AlarmPriority priority, AlarmPriority heavyPriority,
        AlarmPriority gravePriority, int heavyCases, int graveCases, int heavyDays, Duration delay, int repeatTimes,
        Duration repeatWithin, Duration recovery, Duration acknowledgeFor, Duration acknowledgeMost, Duration nag,
        boolean latching, String guidance, String guidanceEnglish) {

    /** What it means and what to do, in the language of the reader. */
    public String guidance(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? guidanceEnglish : guidance;
    }

    /** The priority at a severity. */
    public AlarmPriority priority(AlarmSeverity severity) {
        return switch (severity) {
            case NONE, RED -> priority;
            case HEAVY -> heavyPriority;
            case GRAVE -> gravePriority;
        };
    }
}
