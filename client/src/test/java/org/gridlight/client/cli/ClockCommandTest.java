package org.gridlight.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ClockCommandTest {
    private static final Path FOLDER = Path.of(System.getProperty("gridlight.target", "target"), "clock");
    private final Terminal terminal = new Terminal(Locale.SIMPLIFIED_CHINESE);

    @Test
    void dueTimesComeOutInTheOrderInWhichStartsWentIn() {
        var said = terminal.runWith("2026-10-08T09:00\n\n2026-09-30T08:40:00Z\n", "clock", "--limit", "3工作日");
        assertThat(said.err()).isEmpty();
        assertThat(said.exitCode()).isZero();
        assertThat(said.lines()).containsExactly("2026-10-12T09:00:00+08:00", "2026-10-10T16:40:00+08:00");
    }

    @Test
    void explainsItself() {
        var said = terminal.runWith("2026-09-30T16:40", "clock", "--calendar", "working", "--limit", "4WORK_HOUR",
                "--explain");
        assertThat(said.lines()).first().isEqualTo("2026-10-08T10:40:00+08:00");
        assertThat(said.out()).contains("节假日（国庆节）　不计");
    }

    @Test
    void aCalendarFileInAnotherZone() throws IOException {
        Files.createDirectories(FOLDER);
        var file = Files.writeString(FOLDER.resolve("boston.yaml"), """
                name: boston
                zone: Asia/Shanghai
                weekly: {mon: [08:30-17:00], tue: [08:30-17:00], wed: [08:30-17:00], thu: [08:30-17:00], fri: [08:30-17:00]}
                holidays: [2015-02-16]
                published_until: 2015-12-31
                """);
        var said = terminal.runWith("2015-02-13T10:00:00-05:00\n", "clock", "--calendar", file, "--limit", "1WORK_DAY",
                "--zone", "America/New_York");
        assertThat(said.err()).isEmpty();
        assertThat(said.lines()).containsExactly("2015-02-17T10:00:00-05:00");
    }

    @Test
    void whatCannotBeReadIsNamed() {
        var badLine = terminal.runWith("2026-10-08T09:00\nmorgen\n", "clock", "--limit", "3工作日");
        assertThat(badLine.exitCode()).isEqualTo(1);
        assertThat(badLine.lines()).hasSize(1);
        assertThat(badLine.refusal()).contains("第 2 行").contains("morgen");
        assertThat(terminal.runWith("", "clock", "--limit", "3个月").exitCode()).isEqualTo(2);
        assertThat(terminal.runWith("", "clock").exitCode()).isEqualTo(2);
        assertThat(terminal.runWith("", "clock", "--limit", "3工作日", "--calendar", "nowhere.yaml").exitCode())
                .isEqualTo(1);
        assertThat(terminal.runWith("", "clock", "--limit", "3工作日", "--zone", "Mars/Olympus").exitCode()).isEqualTo(2);
    }
}
