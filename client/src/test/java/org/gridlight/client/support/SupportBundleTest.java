package org.gridlight.client.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.gridlight.model.health.HealthSign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the house for help has nothing of a person in it. */
class SupportBundleTest {
    @TempDir
    private Path folder;

    @Test
    void logsGoWithoutNamesNumbersAndPlaces() throws IOException {
        Files.writeString(folder.resolve("gridlight.log"), """
                2026-07-16T14:36:08.123+08:00 INFO  [feed] o.g.client.live.Feed The record cannot be heard, try 3: db.unreachable
                2026-07-16T14:36:09.000+08:00 WARN  [tasks] o.g.c.Intake Report of 王小明, 13800138000 at 柳堤路12号 refused, id 11010119900307123X
                2026-07-16T14:36:10.000+08:00 WARN  [tasks] o.g.c.Intake call 138-0013-8000 or 010-62345678, wang@example.org, password=hunter2
                """);
        Files.write(folder.resolve("gridlight.1.log"), new byte[]{'o', 'l', 'd', (byte) 0xE7, '\n'});
        Files.writeString(folder.resolve("other.txt"), "not a log");
        var file = folder.resolve("out.zip");

        new SupportBundle(folder, Instant.EPOCH).write(file, List.of(new HealthSign(HealthSign.Kind.SEAT,
                "ZX-03 周敏", 12L, 0L, Instant.EPOCH, "1.0")));

        var texts = new TreeMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            zip.stream().forEach(entry -> {
                try {
                    texts.put(entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException unreadable) {
                    throw new IllegalStateException(unreadable);
                }
            });
        }
        assertThat(texts).containsOnlyKeys("about.txt", "logs/gridlight.1.log", "logs/gridlight.log",
                "signs.txt", "threads.txt");
        assertThat(texts.get("logs/gridlight.log")).contains("2026-07-16T14:36:08.123+08:00",
                "The record cannot be heard, try 3: db.unreachable", "Report of ***, *** at ***12*** refused, id ***",
                "call *** or ***, ***, password=***");
        assertThat(String.join("\n", texts.values())).doesNotContain("王", "周敏", "13800138000", "8000", "62345678",
                "hunter2", "wang@", "19900307");
        assertThat(texts.get("logs/gridlight.1.log")).startsWith("old");
        assertThat(texts.get("threads.txt")).contains("main");
        assertThat(texts.get("signs.txt")).contains("SEAT").doesNotContain("ZX-03");
        assertThat(Files.exists(folder.resolve("out.zip.new"))).isFalse();
    }
}
