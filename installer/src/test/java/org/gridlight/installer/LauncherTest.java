package org.gridlight.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridlight.installer.Launch.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The launcher {@code ./gridlight} as its user meets it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "gridlight.cmd is not tested")
class LauncherTest {
    private Launch launch;

    @BeforeEach
    void ownFolder(TestInfo test) throws IOException {
        launch = Launch.in(test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void namesTheMissingJdkInOneLine() throws Exception {
        var text = Files.readString(launch.script());
        assertThat(text).contains("readonly OLDEST_JDK=25\n");
        Files.writeString(launch.script(), text.replace("readonly OLDEST_JDK=25\n", "readonly OLDEST_JDK=99\n"));
        var ended = launch.start(launch.script(), launch.root(), Map.of("GRIDLIGHT_JAVA_HOME", ""), "db");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).singleElement().asString().startsWith("No JDK 99 or newer found: install one");
        assertThat(launch.builds()).isEmpty();
    }

    @Test
    void aWrongChoiceOfJdkIsNotPassedOver() throws Exception {
        var ended = launch.start(launch.script(), launch.root(), Map.of("GRIDLIGHT_JAVA_HOME", "/nowhere"), "db");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).singleElement().asString().startsWith("GRIDLIGHT_JAVA_HOME names /nowhere");
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        var old = launch.standIn("old-jdk/bin");
        Files.createDirectories(old);
        Files.writeString(launch.standIn("old-jdk/release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        Files.createSymbolicLink(old.resolve("java"), Path.of(System.getProperty("java.home"), "bin", "java"));
        Files.createSymbolicLink(old.resolve("javac"), Path.of(System.getProperty("java.home"), "bin", "javac"));
        var jdks = launch.standIn(".jdks");
        Files.createDirectories(jdks);
        Files.createSymbolicLink(jdks.resolve("jdk-25"), Path.of(System.getProperty("java.home")));
        var ended = launch.start(launch.script(), launch.root(),
                Map.of("GRIDLIGHT_JAVA_HOME", "", "JAVA_HOME", launch.standIn("old-jdk").toString()), "db");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("given db");
    }

    @Test
    void namesTheMissingMavenInOneLine() throws Exception {
        assumeFalse(Files.exists(Path.of("/opt/maven/bin/mvn")), "this machine has a Maven in a usual folder");
        launch.withoutMaven();
        var ended = launch.start("db");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).singleElement().asString().startsWith("No Maven 3.8 or newer found: install it");
    }

    @Test
    void speaksChineseToAChineseReader() throws Exception {
        launch.withoutMaven();
        var ended = launch.start(launch.script(), launch.root(), Map.of("LANG", "zh_CN.UTF-8"), "db");
        assertThat(ended.said()).singleElement().asString().startsWith("未找到 Maven");
    }

    @Test
    void helpIsThereBeforeAnythingIsBuilt() throws Exception {
        for (var asked : List.of(List.<String>of(), List.of("--help"), List.of("-h"))) {
            var ended = launch.start(asked.toArray(String[]::new));
            assertThat(ended.code()).isZero();
            assertThat(ended.out()).anyMatch(line -> line.contains("./gridlight test"));
        }
        assertThat(launch.builds()).isEmpty();
    }

    @Test
    void buildsOnceAndNotAgainWhileNothingChanges() throws Exception {
        assertThat(launch.start("db").said()).anyMatch(line -> line.startsWith("  Gridlight db …"));
        var second = launch.start("db");
        assertThat(second.said()).isEmpty();
        assertThat(second.out()).contains("given db");
        assertThat(launch.builds()).singleElement().asString().contains("package").contains("-DskipTests");
    }

    @Test
    void aTouchedSourceIsNotBuiltAgain() throws Exception {
        launch.start("db");
        touch(launch.root().resolve("db/pom.xml"), Instant.now().plusSeconds(60));
        launch.start("db");
        assertThat(launch.builds()).hasSize(1);
    }

    @Test
    void aChangedSourceIsBuiltEvenWhenItIsOlderAndAsLong() throws Exception {
        launch.start("db");
        touch(launch.source("db/src/main/java/Case.java", "class Cage {}"), Instant.EPOCH);
        launch.start("db");
        assertThat(launch.builds()).hasSize(2);
    }

    @Test
    void aNewAndARemovedSourceAreBuilt() throws Exception {
        launch.start("db");
        var added = launch.source("db/src/main/resources/new.sql", "");
        launch.start("db");
        assertThat(launch.builds()).hasSize(2);
        Files.delete(added);
        launch.start("db");
        assertThat(launch.builds()).hasSize(3);
    }

    @Test
    void aChangedTestIsNoReasonToBuild() throws Exception {
        launch.start("db");
        launch.source("db/src/test/java/CaseTest.java", "class CaseTest {}");
        launch.start("db");
        assertThat(launch.builds()).hasSize(1);
    }

    @Test
    void aBuildByHandIsNotTakenForItsOwn() throws Exception {
        launch.start("db");
        touch(launch.root().resolve("installer/target/gridlight/gridlight.jar"), Instant.EPOCH);
        launch.start("db");
        assertThat(launch.builds()).hasSize(2);
    }

    @Test
    void severalStartedAtOnceBuildOnce() throws Exception {
        Files.createFile(launch.standIn("wait"));
        var first = launch.begin(launch.script(), launch.root(), Map.of(), "first");
        waitForBuild();
        var second = launch.begin(launch.script(), launch.root(), Map.of(), "second");
        var said = new BufferedReader(new InputStreamReader(second.getErrorStream(), StandardCharsets.UTF_8));
        assertThat(said.readLine()).startsWith("Another start is building");
        Files.delete(launch.standIn("wait"));
        assertThat(Launch.ended(first)).satisfies(LauncherTest::endedWell);
        assertThat(Launch.ended(second)).satisfies(LauncherTest::endedWell);
        assertThat(launch.builds()).hasSize(1);
    }

    @Test
    void passesArgumentsPlaceAndExitCodeThrough() throws Exception {
        var from = launch.standIn("数据 folder");
        Files.createDirectories(from);
        var link = Files.createSymbolicLink(launch.standIn("linked"), launch.script());
        for (var environment : List.of(Map.<String, String>of(), Map.of("LC_ALL", "C"), Map.of("LANG", "POSIX"))) {
            var ended = launch.start(link, from, environment, "fail", "一 file.csv", "", "a*b", "$HOME");
            assertThat(ended.code()).as("under %s", environment).isEqualTo(7);
            assertThat(ended.out()).containsExactly("in " + from, "given fail", "given 一 file.csv", "given ",
                    "given a*b", "given $HOME");
        }
    }

    @Test
    void aFailedBuildShowsItsErrorsAndNamesTheLog() throws Exception {
        launch.start("db");
        Files.createFile(launch.standIn("fail"));
        launch.source("db/src/main/java/Case.java", "class");
        var ended = launch.start("db");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.said()).contains("  /somewhere/Case.java:[3,1] cannot find symbol")
                .noneMatch(line -> line.contains("Help 1"));
        assertThat(ended.said()).last().asString().endsWith("the whole log is " + launch.root() + "/target/build.log");
        assertThat(launch.root().resolve("target/build.log")).content().contains("[Help 1]");
        Files.delete(launch.standIn("fail"));
        assertThat(launch.start("db").code()).as("built again after a failure").isZero();
    }

    /** Packages of workstations are the launcher's, those exchanged with units the program's. */
    @Test
    void packagesExchangedWithUnitsReachTheProgram() throws Exception {
        assertThat(launch.start("package", "key", "--out", "x").out()).contains("given package", "given key");
    }

    @Test
    void testRunsEverythingAndShowsTheCounts() throws Exception {
        var passed = launch.start("test");
        assertThat(passed.code()).isZero();
        assertThat(passed.out()).contains("[INFO] Tests run: 12, Failures: 0, Errors: 0, Skipped: 0");
        assertThat(launch.start("db").out()).contains("given db");
        assertThat(launch.builds()).as("what was tested is not built again").singleElement().asString()
                .contains(" verify -Ddb.forks=");
        Files.createFile(launch.standIn("fail"));
        assertThat(launch.start("test").code()).isEqualTo(1);
    }

    private static void endedWell(Ended ended) {
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).anyMatch(line -> line.startsWith("given "));
    }

    private static void touch(Path file, Instant time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private void waitForBuild() throws IOException {
        var until = Instant.now().plus(Duration.ofSeconds(30));
        while (launch.builds().isEmpty()) {
            assertThat(Instant.now()).as("a build begins").isBefore(until);
            Thread.onSpinWait();
        }
    }
}
