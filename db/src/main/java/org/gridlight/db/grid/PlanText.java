package org.gridlight.db.grid;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridlight.model.grid.change.ChangePlan;
import org.gridlight.model.grid.change.GridChange;
import org.gridlight.model.grid.change.PlannedGrid;
import org.gridlight.model.grid.change.StandingGrid;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** A plan as the record takes it, in JSON: keys of what ends, code, outline and size of what begins. */
record PlanText(GridStore.BoundsOf bounds) {
    String of(ChangePlan plan) {
        var text = new StringBuilder("{\"closed\":[")
                .append(joined(plan.closed().stream().map(StandingGrid::id).toList()))
                .append("],\"grids\":[")
                .append(plan.grids().stream().map(this::grid).collect(Collectors.joining(","))).append(']');
        switch (plan.change()) {
            case GridChange.Assign assign ->
                text.append(",\"larger\":").append(assign.larger()).append(",\"parts\":[")
                        .append(joined(assign.moved().stream().map(StandingGrid::id).toList())).append(']');
            case GridChange.Tree tree ->
                text.append(",\"node\":{\"id\":").append(tree.id()).append(",\"parent\":").append(tree.parentId())
                        .append(",\"kind\":").append(quoted(tree.nodeKind())).append(",\"code\":")
                        .append(quoted(tree.code())).append(",\"name\":").append(quoted(tree.name()))
                        .append(",\"level\":").append(quoted(tree.levelName())).append('}');
            case GridChange.Split _,GridChange.Merge _,GridChange.Redraw _ -> {
                // All of it stands in what ends and begins.
            }
        }
        return text.append('}').toString();
    }

    private String grid(PlannedGrid grid) {
        return String.format(Locale.ROOT, "{\"code\":%s,\"outline\":\"%s\",\"area\":%.2f,\"bounds\":%s,\"heir\":%d}",
                quoted(grid.code()), hex(grid.outline()), grid.squareMetres(), quoted(bounds.of(grid.outline())),
                grid.heirOf());
    }

    private static String hex(Geometry outline) {
        return WKBWriter.toHex(new WKBWriter().write(outline));
    }

    private static String joined(Collection<Long> keys) {
        return keys.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append((char) letter);
            } else if (letter < ' ') {
                quoted.append(String.format("\\u%04x", letter));
            } else {
                quoted.append((char) letter);
            }
        });
        return quoted.append('"').toString();
    }
}
