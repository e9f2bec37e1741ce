package org.gridlight.model.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;

/** Small templates and rows for tests. */
final class Templates {
    /** One indicator, one computed line, one manual line; places that tests replace. */
    static final String SMALL = """
            name: small
            version: 2
            title: {zh: 小细则, en: Small}
            group: 小组
            measures: [shouldClose, closed]
            indicators:
              - key: closeRate
                title: 结案率
                formula: closed / shouldClose
                style: percent
                decimals: 2
            lines:
              - key: system
                title: 系统评分
                formula: closeRate * 100
                weight: 0.6
                minimum: 0
                maximum: 100
                decimals: 2
              - key: squad
                title: 队考核分
                manual: true
                weight: 0.4
                decimals: 1
            total: {formula: weighted, round: 2, decimals: 2}
            minimumCount: {measure: shouldClose, count: 10}
            ties:
              - {by: shouldClose, first: high}
            columns: [shouldClose, closed, closeRate]
            """;

    private Templates() {}

    static ScoreTemplate small() {
        return read(SMALL);
    }

    static ScoreTemplate with(String part, String replacement) {
        return read(replaced(part, replacement));
    }

    static String replaced(String part, String replacement) {
        if (!SMALL.contains(part)) {
            throw new IllegalArgumentException("The template has no " + part);
        }
        return SMALL.replace(part, replacement);
    }

    static ScoreTemplate read(String text) {
        return TemplateFile.read(file("template.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    static Path file(String name, byte[] content) {
        try {
            var folder = Files.createDirectories(Path.of(System.getProperty("gridlight.target"), "score"));
            return Files.write(Files.createTempDirectory(folder, "t").resolve(name), content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static ScoreRow row(String key, Integer shouldClose, Integer closed, String squad) {
        var values = new HashMap<String, BigDecimal>();
        values.put("shouldClose", shouldClose == null ? null : BigDecimal.valueOf(shouldClose));
        values.put("closed", closed == null ? null : BigDecimal.valueOf(closed));
        values.put("squad", squad == null ? null : new BigDecimal(squad));
        return new ScoreRow(key, key, values);
    }
}
