package org.gridlight.model.theme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridlight.model.theme.ThemeContent.LayerSetting;

/**
 * Themes as JSON. What another version of the program wrote still opens: what is not known is left out, what is missing is
 * as usual. Holds no state but the reader; safe for use by many threads.
 */
public final class ThemeJson {
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ThemeJson() {}

    /** A theme as it is kept. */
    public static String write(ThemeContent content) {
        var root = JSON.createObjectNode().put("version", VERSION);
        var layers = root.putArray("layers");
        content.layers().forEach(layer -> write(layers.addObject(), layer));
        if (content.fill() != null) {
            root.set("fill", write(content.fill()));
        }
        if (content.heat() != null) {
            var heat = root.putObject("heat").put("of", content.heat().of().name());
            write(heat, content.heat().period());
        }
        return root.toString();
    }

    private static void write(ObjectNode node, LayerSetting layer) {
        node.put("layer", layer.layer());
        if (!layer.shown()) {
            node.put("shown", false);
        }
        if (layer.opacity() != 1) {
            node.put("opacity", layer.opacity());
        }
        if (layer.leastZoom() != null) {
            node.put("leastZoom", layer.leastZoom());
        }
        if (layer.mostZoom() != null) {
            node.put("mostZoom", layer.mostZoom());
        }
        if (!layer.left().isEmpty()) {
            var left = node.putArray("left");
            layer.left().stream().sorted().forEach(left::add);
        }
    }

    /** A thematic map as it is kept. */
    static ObjectNode write(FillChoice fill) {
        var node = JSON.createObjectNode().put("measure", fill.measure().name()).put("unit", fill.unit().name());
        write(node, fill.period());
        node.put("method", fill.method().name()).put("classes", fill.classes());
        if (!fill.bounds().isEmpty()) {
            ArrayNode bounds = node.putArray("bounds");
            fill.bounds().forEach(bounds::add);
        }
        return node.put("density", fill.density()).put("leastCases", fill.leastCases()).put("hatched",
                fill.hatched());
    }

    private static void write(ObjectNode node, FillPeriod period) {
        node.put("period", period.span().name());
        if (period.month() != null) {
            node.put("month", period.month().toString());
        }
    }

    /** What was kept; a theme without layers when it is no JSON at all. */
    public static ThemeContent read(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            return new ThemeContent(List.of(), null, null);
        }
        var layers = new ArrayList<LayerSetting>();
        root.path("layers").forEach(node -> {
            if (node.path("layer").isTextual()) {
                layers.add(layer(node));
            }
        });
        var fill = root.path("fill");
        return new ThemeContent(layers, fill.isObject() ? fill(fill).orElse(FillChoice.USUAL) : null,
                heat(root.path("heat")));
    }

    private static LayerSetting layer(JsonNode node) {
        Set<String> left = new HashSet<>();
        node.path("left").forEach(code -> left.add(code.asText()));
        double opacity = node.path("opacity").asDouble(1);
        return new LayerSetting(node.path("layer").asText(), node.path("shown").asBoolean(true),
                opacity > 0 && opacity <= 1 ? opacity : 1, zoom(node.path("leastZoom")), zoom(node.path("mostZoom")),
                left);
    }

    private static Double zoom(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }

    private static Optional<FillChoice> fill(JsonNode node) {
        try {
            var bounds = new ArrayList<Long>();
            node.path("bounds").forEach(bound -> bounds.add(bound.asLong()));
            var measure = FillMeasure.valueOf(node.path("measure").asText());
            var method = ClassMethod.valueOf(node.path("method").asText(ClassMethod.NATURAL.name()));
            int classes = node.path("classes").asInt(bounds.isEmpty() ? FillChoice.USUAL.classes() : bounds.size());
            return Optional.of(new FillChoice(measure, FillUnit.valueOf(node.path("unit").asText()), period(node),
                    method, classes, bounds, node.path("density").asBoolean(),
                    node.path("leastCases").asInt(FillChoice.USUAL_LEAST_CASES), node.path("hatched").asBoolean()));
        } catch (IllegalArgumentException | DateTimeException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private static FillPeriod period(JsonNode node) {
        var span = FillPeriod.Span.valueOf(node.path("period").asText(FillPeriod.Span.NOW.name()));
        return span == FillPeriod.Span.MONTH
                ? FillPeriod.of(YearMonth.parse(node.path("month").asText()))
                : new FillPeriod(span, null);
    }

    private static HeatChoice heat(JsonNode node) {
        try {
            return node.isObject()
                    ? new HeatChoice(HeatChoice.Of.valueOf(node.path("of").asText()), period(node))
                    : null;
        } catch (IllegalArgumentException | DateTimeException ofAnotherVersion) {
            return null;
        }
    }
}
