package org.gridlight.installer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;

/**
 * A little project with the real launcher in it, a program that tells what it was given, and a stand-in for Maven that
 * counts its calls. The launcher sees only the tools of its own folder, so nothing of this machine is ever installed.
 */
final class Launch {
    /** How one start ended and what it said. */
    record Ended(int code, List<String> out, List<String> said) {}

    private static final List<String> TOOLS = List.of("awk", "basename", "bash", "cat", "cksum", "cut", "dirname",
            "env",
            "find", "flock", "grep", "id", "kill", "mkdir", "mv", "readlink", "rm", "sed", "sha256sum", "shasum",
            "sleep",
            "sort", "stat", "tail", "tee", "tr", "xargs");

    private static final String PROGRAM = """
            package org.gridlight.client.cli;
            public final class Gridlight {
                public static void main(String[] arguments) {
                    System.out.println("in " + java.nio.file.Path.of("").toAbsolutePath());
                    for (String argument : arguments) {
                        System.out.println("given " + argument);
                    }
                    System.exit(arguments.length > 0 && arguments[0].equals("fail") ? 7 : 0);
                }
            }
            """;

    private static final String MAVEN = """
            #!/usr/bin/env bash
            # Stands in for Maven: notes the call, waits when told to, fails when told to, else lays the program down.
            echo "$*" >> "$STAND_IN/calls"
            while [ -e "$STAND_IN/wait" ]; do sleep 0.05; done
            echo '[INFO] Building Gridlight db 0.1.0                    [2/5]'
            if [ -e "$STAND_IN/fail" ]; then
              echo '[ERROR] /somewhere/Case.java:[3,1] cannot find symbol'
              echo '[ERROR] -> [Help 1]'
              exit 1
            fi
            echo '[INFO] Results:'
            echo '[INFO] Tests run: 12, Failures: 0, Errors: 0, Skipped: 0'
            mkdir -p installer/target/gridlight/lib
            cat "$STAND_IN/program.jar" > installer/target/gridlight/gridlight.jar
            """;

    private final Path root;
    private final Path standIn;
    private final Path tools;

    private Launch(Path root, Path standIn, Path tools) {
        this.root = root;
        this.standIn = standIn;
        this.tools = tools;
    }

    /** @param name of a folder of its own; spaces and Chinese letters are welcome. */
    static Launch in(String name) throws IOException {
        var folder = Path.of(System.getProperty("gridlight.target"), "launcher", name);
        remove(folder);
        var launch = new Launch(folder.resolve("网格 house"), folder.resolve("stand-in"), folder.resolve("tools"));
        Files.createDirectories(launch.standIn);
        Files.createDirectories(launch.tools);
        launch.source("pom.xml", "<project/>");
        launch.source("db/pom.xml", "<project/>");
        launch.source("db/src/main/java/Case.java", "class Case {}");
        Files.copy(Path.of(System.getProperty("gridlight.root"), "gridlight"), launch.script());
        launch.layTools();
        launch.layProgram();
        return launch;
    }

    Path root() {
        return root;
    }

    Path script() {
        return root.resolve("gridlight");
    }

    Path standIn(String file) {
        return standIn.resolve(file);
    }

    Path source(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    void withoutMaven() throws IOException {
        Files.delete(tools.resolve("mvn"));
    }

    /** How often Maven was called, and with what. */
    List<String> builds() throws IOException {
        var calls = standIn("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    Ended start(String... arguments) throws IOException, InterruptedException {
        return ended(begin(script(), root.getParent(), Map.of(), arguments));
    }

    Ended start(Path script, Path from, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return ended(begin(script, from, environment, arguments));
    }

    Process begin(Path script, Path from, Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(from.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("JAVA")
                || name.startsWith("MAVEN") || name.startsWith("GRIDLIGHT"));
        builder.environment().putAll(Map.of("PATH", tools.toString(), "HOME", standIn.toString(), "LANG", "C.UTF-8",
                "STAND_IN", standIn.toString(), "GRIDLIGHT_JAVA_HOME", System.getProperty("java.home")));
        builder.environment().putAll(environment);
        return builder.start();
    }

    static Ended ended(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        var out = lines(process.getInputStream().readAllBytes());
        var said = lines(process.getErrorStream().readAllBytes());
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("The launcher did not end");
        }
        return new Ended(process.exitValue(), out, said);
    }

    private static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }

    private void layTools() throws IOException {
        for (var tool : TOOLS) {
            for (var folder : List.of("/usr/bin", "/bin", "/usr/local/bin")) {
                if (Files.exists(Path.of(folder, tool)) && Files.notExists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), Path.of(folder, tool));
                }
            }
        }
        Files.writeString(tools.resolve("mvn"), MAVEN);
        tools.resolve("mvn").toFile().setExecutable(true);
    }

    private void layProgram() throws IOException {
        var source = Files.writeString(standIn("Gridlight.java"), PROGRAM);
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", standIn.toString(), source.toString());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        var path = "org/gridlight/client/cli/Gridlight.class";
        try (var jar = new JarOutputStream(Files.newOutputStream(standIn("program.jar")), manifest)) {
            jar.putNextEntry(new JarEntry(path));
            Files.copy(standIn(path), jar);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
