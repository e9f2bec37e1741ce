package org.gridlight.client.map;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.gridlight.client.map.paint.CaseMark;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.seat.CaseSelection;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.map.World;
import org.locationtech.jts.geom.Envelope;

/** Opens what stands together on the map: a ring goes nearer to its cases, or lists them where they share one place. */
final class CaseStacks {
    private static final double SHARED_METRES = 2;
    private static final double SHARED_PIXELS = 3;
    private static final double ROOM = 0.6;
    private static final double BESIDE = 18;

    private final MapStage stage;
    private final Seat seat;
    private final MapScreenView view;
    private final CasesSeen cases;
    private final CaseTime time;

    CaseStacks(MapStage stage, MapScreenView view, CasesSeen cases, CaseTime time) {
        this.stage = stage;
        this.seat = stage.seat();
        this.view = view;
        this.cases = cases;
        this.time = time;
    }

    CasesSeen seen() {
        return cases;
    }

    /**
     * Opens what stands together under the pointer.
     *
     * @param choose told the case that is picked from a list
     * @return whether anything did
     */
    boolean open(double x, double y, LongConsumer choose) {
        close();
        var seen = stage.seen();
        var ring = cases.ring(seen, x, y);
        if (ring.isPresent()) {
            goNearer(seen, ring.get().cases(), x, y, choose);
            return true;
        }
        var together = together(seen, x, y);
        if (together.size() > 1) {
            list(together, x, y, choose);
        }
        return together.size() > 1;
    }

    /** Single symbols that cover each other. */
    private List<CaseMark> together(MapView seen, double x, double y) {
        return cases.single(seen, x, y).map(top -> cases.at(seen).singles().stream()
                .filter(one -> Math.hypot(seen.x(one.x()) - seen.x(top.x()),
                        seen.y(one.y()) - seen.y(top.y())) <= SHARED_PIXELS)
                .toList()).orElse(List.of());
    }

    private void goNearer(MapView seen, List<CaseMark> own, double x, double y, LongConsumer choose) {
        var extent = new Envelope();
        own.forEach(one -> extent.expandToInclude(one.x(), one.y()));
        boolean shared = extent.getDiameter() * World.metresAUnit(extent.centre().y) <= SHARED_METRES;
        if (shared || seen.scale().level() == MapScale.MOST) {
            list(own, x, y, choose);
            return;
        }
        var fitted = MapView.fitting(extent, seen.width() * ROOM, seen.height() * ROOM, stage.canvas().ratio());
        int level = Math.min(MapScale.MOST, Math.max(seen.scale().level() + 1, fitted.scale().level()));
        stage.canvas().show(seen.at(extent.centre().x, extent.centre().y, level));
    }

    private void list(List<CaseMark> marks, double x, double y, LongConsumer choose) {
        Set<Long> ids = marks.stream().map(CaseMark::id).collect(Collectors.toSet());
        var open = ids.stream().flatMap(id -> stage.find(id).stream())
                .sorted(Comparator.comparing(one -> one.dueNext().orElse(Instant.MAX))).toList();
        if (open.isEmpty()) {
            return;
        }
        var list = new CaseStackList(seat, time, open, stage.now(), id -> {
            close();
            choose.accept(id);
        }, stage.isReplaying() ? null : () -> {
            close();
            seat.navigation().listCases(new CaseSelection(seat.say("map.stack.listed"),
                    (OpenCase one) -> ids.contains(one.id())));
        }, () -> {
            close();
            stage.canvas().requestFocus();
        });
        view.offer(list, x + BESIDE, y - BESIDE);
        list.begin();
    }

    void close() {
        view.offer(null, 0, 0);
    }
}
