package org.gridlight.client.workstation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an installed workstation does before its first window: the administrator's file, one window a user, codes. */
class StationStartTest {
    private final Path folder = Path.of(System.getProperty("gridlight.target", "target"), "station");

    @BeforeEach
    void begin() throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }

    @Test
    void whatTheAdministratorDecidedIsRead() throws IOException {
        var decided = StationFile.read(file("""
                # ours
                server = jdbc:mariadb://a,b,c/gridlight
                zone = Asia/Urumqi
                language = en
                """));
        assertThat(decided.server()).contains("jdbc:mariadb://a,b,c/gridlight");
        assertThat(decided.zone()).contains(ZoneId.of("Asia/Urumqi"));
        assertThat(decided.language()).contains(Locale.ENGLISH);
    }

    @Test
    void withoutAFileNothingIsDecided() {
        var nothing = StationFile.read(folder.resolve("none"));
        assertThat(nothing.server()).isEmpty();
        assertThat(nothing.zone()).isEmpty();
        assertThat(nothing.language()).isEmpty();
    }

    @Test
    void whatIsNotAllowedStopsTheStartWithACode() throws IOException {
        assertStopped("sever=jdbc:mariadb://a/gridlight", "station.strangeKey");
        assertStopped("password=secret", "station.strangeKey");
        assertStopped("zone=Asia/Nowhere", "station.strangeValue");
        assertStopped("language=fr", "station.strangeValue");
        assertStopped("server=centre", "address.unknown");
        Files.write(folder.resolve("latin"), new byte[]{'z', '=', (byte) 0xE9, '\n'});
        assertThatThrownBy(() -> StationFile.read(folder.resolve("latin")))
                .isInstanceOfSatisfying(Refusal.class, told -> assertThat(told.key()).isEqualTo("station.unreadable"));
    }

    @Test
    void aSecondStartBringsTheFirstWindowToTheFront() throws IOException, InterruptedException {
        var called = new CountDownLatch(1);
        try (var first = OneWindow.in(folder).orElseThrow()) {
            first.whenStartedAgain(called::countDown);
            assertThat(OneWindow.in(folder)).isEmpty();
            assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();
        }
        try (var next = OneWindow.in(folder).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void everyFailureHasACode() {
        var log = Path.of("gridlight.log");
        assertThat(StartTrouble.codeOf(Refusal.failed("shell.noDisplay"))).isEqualTo("G02");
        assertThat(StartTrouble.codeOf(new UnsatisfiedLinkError("libgtk"))).isEqualTo("G03");
        assertThat(StartTrouble.codeOf(Refusal.failed("station.noFolder", log))).isEqualTo("G04");
        assertThat(StartTrouble.codeOf(Refusal.failed("db.unreachable", log))).isEqualTo("G05");
        var defect = StartTrouble.of(new IllegalStateException("x"), Words.of(Locale.ENGLISH), log);
        assertThat(defect.code()).isEqualTo("G09");
        assertThat(defect.sentence()).contains("IllegalStateException");
    }

    private void assertStopped(String line, String key) throws IOException {
        var file = file(line);
        assertThatThrownBy(() -> StationFile.read(file)).isInstanceOfSatisfying(Refusal.class, told -> {
            assertThat(told.key()).isEqualTo(key);
            assertThat(StartTrouble.codeOf(told)).isEqualTo("G01");
        });
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("workstation.properties"), text);
    }
}
