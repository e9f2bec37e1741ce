package org.gridlight.client.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridlight.client.seat.ProgramVersion;
import org.gridlight.model.health.HealthSign;
import org.gridlight.model.words.Refusal;

/**
 * Writes a support bundle (支持包): versions, logs, what each thread does, the signs of the server. Nothing of a person: see
 * {@link CleanText}; workstations are numbered. May block.
 *
 * @param logs folder of the logs; one that is not there gives none
 */
public record SupportBundle(Path logs, Instant now) {
    /**
     * @param file  replaced when it exists; it appears complete or not at all
     * @param signs of the server; empty when they are not known
     * @throws Refusal when it cannot be written
     */
    public void write(Path file, List<HealthSign> signs) {
        var draft = file.toAbsolutePath().resolveSibling(file.getFileName() + ".new");
        try {
            try (var zip = new ZipOutputStream(Files.newOutputStream(draft), StandardCharsets.UTF_8)) {
                entry(zip, "about.txt", about());
                entry(zip, "threads.txt", threads());
                entry(zip, "signs.txt", health(signs));
                for (var log : logFiles()) {
                    log(zip, log);
                }
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException trouble) {
            throw Refusal.failed(trouble, "file.unwritable", file);
        }
    }

    private static void entry(ZipOutputStream zip, String name, Stream<String> lines) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var out = new PrintWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        lines.forEach(out::println);
        out.flush();
        zip.closeEntry();
    }

    private List<Path> logFiles() throws IOException {
        if (!Files.isDirectory(logs)) {
            return List.of();
        }
        try (var files = Files.list(logs)) {
            return files.filter(file -> file.getFileName().toString().matches("gridlight(\\.\\d+)?\\.log")).sorted()
                    .toList();
        }
    }

    /** A log that was cut in the middle of a letter is read all the same. */
    private static void log(ZipOutputStream zip, Path log) throws IOException {
        var letters = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try (var in = new BufferedReader(new InputStreamReader(Files.newInputStream(log), letters))) {
            entry(zip, "logs/" + log.getFileName(), in.lines().map(CleanText::of));
        }
    }

    private Stream<String> about() {
        var machine = Runtime.getRuntime();
        var lines = Stream.of("Gridlight " + ProgramVersion.current(), "made " + now);
        var system = Stream
                .of("java.runtime.version", "java.vendor", "os.name", "os.version", "os.arch", "user.language",
                        "user.timezone", "javafx.version", "prism.order")
                .map(name -> name + " " + System.getProperty(name, "-"));
        return Stream
                .of(lines, system,
                        Stream.of("letters " + Charset.defaultCharset(), "processors " + machine.availableProcessors(),
                                "heap used " + (machine.totalMemory() - machine.freeMemory()) + " of "
                                        + machine.maxMemory()))
                .flatMap(some -> some);
    }

    private static Stream<String> threads() {
        var threads = new TreeMap<String, StackTraceElement[]>();
        Thread.getAllStackTraces().forEach((thread, stack) -> threads.put(thread.getName() + " " + thread.threadId()
                + " " + thread.getState(), stack));
        return threads.entrySet().stream().flatMap(one -> Stream.concat(Stream.of(CleanText.of(one.getKey())),
                Stream.of(one.getValue()).map(line -> "    " + line)));
    }

    private static Stream<String> health(List<HealthSign> signs) {
        var lines = new ArrayList<String>();
        for (var sign : signs) {
            lines.add(sign.kind() + " " + (sign.name() == null ? "" : lines.size() + " ") + sign.number() + " "
                    + sign.most() + " " + sign.at() + " " + sign.words());
        }
        return lines.stream();
    }
}
