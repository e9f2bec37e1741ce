package org.gridlight.model.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeWordsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final TimeWords CHINESE = new TimeWords(Words.of(Locale.SIMPLIFIED_CHINESE), ZONE);
    private static final TimeWords ENGLISH = new TimeWords(Words.of(Locale.ENGLISH), ZONE);
    private static final Instant NOW = Instant.parse("2026-07-18T09:46:00Z");

    @ParameterizedTest
    @CsvSource({"80, WORK_HOUR, 剩 1 工作时 20 分, 1 work h 20 min left", "-50, WORK_HOUR, 已超 50 分, 50 min over",
        "200, WORK_HOUR, 剩 3 工作时 20 分, 3 work h 20 min left", "-600, WORK_DAY, 已超 1 工作日 2 工作时, 1 work d 2 work h over",
        "960, WORK_DAY, 剩 2 工作日, 2 work d left", "100, WORK_DAY, 剩 1 工作时 40 分, 1 work h 40 min left",
        "21, MINUTE, 剩 21 分, 21 min left", "119, MINUTE, 剩 119 分, 119 min left",
        "-130, MINUTE, 已超 2 小时 10 分, 2 h 10 min over", "0, MINUTE, 剩不到 1 分, under 1 min left",
        "120, URGENT_HOUR, 剩 2 小时, 2 h left", "1500, URGENT_DAY, 剩 1 天 1 小时, 1 d 1 h left"})
    void whatIsLeft(long minutes, LimitUnit unit, String chinese, String english) {
        assertThat(CHINESE.left(Duration.ofMinutes(minutes), unit)).isEqualTo(chinese);
        assertThat(ENGLISH.left(Duration.ofMinutes(minutes), unit)).isEqualTo(english);
    }

    @Test
    void secondsAreCutOff() {
        assertThat(CHINESE.remaining(Duration.ofSeconds(119), LimitUnit.MINUTE)).isEqualTo("剩 1 分");
        assertThat(CHINESE.overdue(Duration.ofSeconds(20), LimitUnit.MINUTE)).isEqualTo("已超不到 1 分");
    }

    /** It is 17:46 on a Saturday. */
    @ParameterizedTest
    @CsvSource({"2026-07-18T08:40:00Z, 今天 16:40, today 16:40", "2026-07-19T02:00:00Z, 明天 10:00, tomorrow 10:00",
        "2026-07-17T02:00:00Z, 昨天 10:00, yesterday 10:00", "2026-07-21T04:00:00Z, 07-21 周二 12:00, Tue 07-21 12:00",
        "2027-01-04T00:00:00Z, 2027-01-04 08:00, 2027-01-04 08:00"})
    void moments(Instant at, String chinese, String english) {
        assertThat(CHINESE.moment(NOW, at)).isEqualTo(chinese);
        assertThat(ENGLISH.moment(NOW, at)).isEqualTo(english);
        assertThat(CHINESE.moment(NOW, at, true)).isEqualTo(chinese + "（暂定）");
    }

    @ParameterizedTest
    @CsvSource({"30分钟, 30, MINUTE", "4工作时, 4, WORK_HOUR", "10 工作日, 10, WORK_DAY", "2紧急工作时, 2, URGENT_HOUR",
        "15天, 15, WORK_DAY", "4小时, 4, WORK_HOUR", "15自然日, 15, URGENT_DAY", "2紧急工作日, 2, URGENT_DAY",
        "10WORK_DAY, 10, WORK_DAY", "1.5work_hour, 1.5, WORK_HOUR",
        "3 working days, 3, WORK_DAY"})
    void limitsAsPeopleWriteThem(String text, String value, LimitUnit unit) {
        assertThat(LimitText.parse(text)).isEqualTo(new Limit(new java.math.BigDecimal(value), unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "工作日", "4", "0工作日", "-1工作时", "4个月", "1.234工作时", "1e3分钟"})
    void whatIsNoLimitIsRefused(String text) {
        assertThatThrownBy(() -> LimitText.parse(text)).isInstanceOf(Refusal.class);
    }

    @Test
    void aLimitIsSaidInBothLanguages() {
        assertThat(LimitText.say(LimitText.parse("4工作时"), Words.of(Locale.SIMPLIFIED_CHINESE))).isEqualTo("4 工作时");
        assertThat(LimitText.say(LimitText.parse("4工作时"), Words.of(Locale.ENGLISH))).isEqualTo("4 working hours");
    }

    @Test
    void aDueTimeExplainsItselfInWords() {
        var working = new WorkClock(CalendarFile.shipped(CalendarFile.WORKING, ZONE));
        var start = Instant.parse("2026-09-30T08:40:00Z");
        assertThat(new ExplanationWords(Words.of(Locale.SIMPLIFIED_CHINESE), ZONE)
                .lines(working.explain(start, LimitText.parse("4工作时"))))
                .containsExactly("2026-09-30 周三 16:40 起计，限 4 工作时",
                        "2026-09-30 周三 16:40 – 18:00　工作时间　计 1 工作时 20 分",
                        "2026-09-30 周三 18:00 – 24:00　非工作时间　不计",
                        "2026-10-01 周四 00:00 – 2026-10-08 周四 00:00　节假日（国庆节）　不计",
                        "2026-10-08 周四 00:00 – 08:00　非工作时间　不计",
                        "2026-10-08 周四 08:00 – 10:40　工作时间　计 2 工作时 40 分", "2026-10-08 周四 10:40 到期");
        assertThat(new ExplanationWords(Words.of(Locale.ENGLISH), ZONE)
                .lines(working.explain(Instant.parse("2026-12-31T08:40:00Z"), LimitText.parse("1 working days"))))
                .contains("Thu 2026-12-31 16:40 – Fri 2027-01-01 16:40  working time  counts 1 work d",
                        "due Fri 2027-01-01 16:40 (provisional: the holidays of that year are not yet published)");
    }
}
