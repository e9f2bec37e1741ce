package org.gridlight.client.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.db.Progress;
import org.gridlight.model.words.Refusal;

/**
 * How long a workstation takes from the start of its process: to a sign-in that takes keys, and to the desk with its
 * cases after signing in. Starts processes of its own, as a person would; the server runs meanwhile.
 */
public final class StartBench {
    /** How the other process says what it has come to: the name, then milliseconds since it was started. */
    public static final String SAYS = "timed";

    private static final int STARTS = 5;
    private static final double HOLD_MILLIS = 3_000;
    private static final long LONGEST_SECONDS = 120;

    private final DatabaseAddress address;
    private final Progress progress;

    /** @param address of a demonstration whose server runs */
    public StartBench(DatabaseAddress address, Progress progress) {
        this.address = address;
        this.progress = progress;
    }

    /** Starts it some times, the first one to warm the caches; the middle one of the others counts. */
    public BenchReport run(String account, String password) {
        var times = new TreeMap<String, List<Double>>();
        for (int start = 0; start <= STARTS; start++) {
            progress.step("bench.start.run", start, STARTS);
            boolean counts = start > 0;
            start(account, password, (name, millis) -> {
                if (counts) {
                    times.computeIfAbsent(name, each -> new ArrayList<>()).add(millis);
                }
            });
        }
        return new BenchReport("start", List.of(
                new BenchRow("process start to sign-in", middle(times.get("sign-in")), "ms", HOLD_MILLIS),
                new BenchRow("process start to the desk with its cases, signed in", middle(times.get("desk")), "ms",
                        HOLD_MILLIS)));
    }

    private static double middle(List<Double> times) {
        if (times == null || times.isEmpty()) {
            throw new IllegalStateException("The workstation said nothing");
        }
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private interface Heard {
        void time(String name, double millis);
    }

    private void start(String account, String password, Heard heard) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-agent")).forEach(command::add);
        var modules = System.getProperty("jdk.module.path");
        if (modules != null) {
            command.addAll(List.of("--module-path", modules, "--add-modules", "javafx.controls"));
        }
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), "org.gridlight.client.cli.Gridlight", "open",
                        "--db", address.toString(), "--account", account, "--timed"));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().put("GRIDLIGHT_PASSWORD", password);
        try {
            listen(process.start(), heard);
        } catch (IOException notStarted) {
            throw Refusal.failed(notStarted, "bench.start.failed");
        }
    }

    private static void listen(Process process, Heard heard) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var parts = line.split(" ");
                if (parts.length == 3 && parts[0].equals(SAYS)) {
                    heard.time(parts[1], Double.parseDouble(parts[2]));
                }
            }
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException ending) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
