package org.gridlight.model.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridlight.model.words.Refusal;

/**
 * Requests of an Open311 GeoReport v2 server (GET requests.json) as rows of the inbox. Statuses other than open are passed
 * over: what is closed there needs no report here. Pure.
 *
 * @param classes code of the class by service_code; what is missing comes without a class
 * @param channel the name of the server, for people
 */
public record ServiceRequests(Map<String, String> classes, String channel) {
    public ServiceRequests {
        classes = Map.copyOf(classes);
    }

    /**
     * @param json the answer of the server
     * @throws Refusal when it is not a list of requests
     */
    public List<ReportSheet.Row> rows(String json) {
        var rows = new ArrayList<ReportSheet.Row>();
        for (var request : ReportSheet.read(channel + ".json", json)) {
            var cells = request.cells();
            if (cells.getOrDefault("status", "open").equals("open")) {
                rows.add(new ReportSheet.Row(request.line(), row(cells)));
            }
        }
        return rows;
    }

    private Map<String, String> row(Map<String, String> request) {
        var row = new LinkedHashMap<String, String>();
        row.put("source_id", said(request, "service_request_id"));
        row.put("source", "public");
        row.put("source_detail", shortened(channel));
        row.put("category", classes.getOrDefault(said(request, "service_code"), ""));
        row.put("words", words(request));
        row.put("place", said(request, "address"));
        // Servers write 0, 0 for a place they do not know.
        if (!isNowhere(request)) {
            row.put("longitude", said(request, "long"));
            row.put("latitude", said(request, "lat"));
        }
        row.put("told_at", said(request, "requested_datetime"));
        row.put("photos", said(request, "media_url"));
        return row;
    }

    private static String words(Map<String, String> request) {
        var service = said(request, "service_name");
        var description = said(request, "description");
        return description.isEmpty() ? service : service.isEmpty() ? description : service + ": " + description;
    }

    private static boolean isNowhere(Map<String, String> request) {
        var zero = "-?0*(\\.0*)?";
        return said(request, "lat").matches(zero) || said(request, "long").matches(zero);
    }

    private static String said(Map<String, String> request, String field) {
        return request.getOrDefault(field, "").strip();
    }

    private static String shortened(String name) {
        int longest = 64;
        return name.length() > longest ? name.substring(0, longest) : name;
    }
}
