package org.gridlight.client.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a bench measured.
 *
 * @param bench its name
 * @param rows in the order in which they were measured
 */
public record BenchReport(String bench, List<BenchRow> rows) {
    public BenchReport {
        rows = List.copyOf(rows);
    }

    /** The report for programs; a row without a peer or a number to hold has null there. */
    public String json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("bench", bench);
        all.put("machine", machine());
        var lines = new ArrayList<Map<String, Object>>();
        rows.forEach(row -> lines.add(line(row)));
        all.put("rows", lines);
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Numbers and names always have a JSON", e);
        }
    }

    private static Map<String, Object> machine() {
        var machine = new LinkedHashMap<String, Object>();
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("heap_mb", Runtime.getRuntime().maxMemory() >> 20);
        machine.put("java", Runtime.version().toString());
        machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return machine;
    }

    private static Map<String, Object> line(BenchRow row) {
        var line = new LinkedHashMap<String, Object>();
        line.put("name", row.name());
        line.put("value", row.value());
        line.put("unit", row.unit());
        line.put("hold", row.hold());
        line.put("ok", row.ok());
        line.put("peer", row.peer());
        line.put("peer_value", row.peerValue());
        line.put("ratio", row.ratio());
        return line;
    }
}
