package org.gridlight.client.lights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gridlight.model.board.UnitStanding;
import org.gridlight.model.light.Light;

/** How units follow each other inside a group; the pinned ones first. Words in the messages under {@code lights.sort.NAME}. */
enum Sorting {
    /** 最急在前: red and yellow ones by how much lies there; quiet ones keep their place, so that each is found where it was. */
    WORST {
        @Override
        Comparator<LightTile> order(Map<Long, UnitStanding> standings) {
            return Comparator.comparing((LightTile tile) -> tile.isQuiet() ? Light.GREEN : tile.light())
                    .thenComparing(tile -> tile.isQuiet() ? 0 : tile.counts().red(), Comparator.reverseOrder())
                    .thenComparing(tile -> tile.isQuiet() ? 0 : tile.counts().yellow(), Comparator.reverseOrder());
        }
    },
    /** 编码: as the record has them. */
    CODE {
        @Override
        Comparator<LightTile> order(Map<Long, UnitStanding> standings) {
            return (one, other) -> 0;
        }
    },
    /** 在办件数. */
    CASES {
        @Override
        Comparator<LightTile> order(Map<Long, UnitStanding> standings) {
            return Comparator.comparing(tile -> tile.counts().all(), Comparator.reverseOrder());
        }
    },
    /** 最长超期. */
    LONGEST {
        @Override
        Comparator<LightTile> order(Map<Long, UnitStanding> standings) {
            return Comparator.comparing(tile -> standings.get(tile.id()).mostOverdue()
                    .map(late -> late.one().stageRed()).orElse(Instant.MAX));
        }
    };

    abstract Comparator<LightTile> order(Map<Long, UnitStanding> standings);

    /** Stable: what is equal keeps its place. */
    List<LightTile> sorted(List<LightTile> tiles, Map<Long, UnitStanding> standings) {
        var sorted = new ArrayList<>(tiles);
        sorted.sort(Comparator.comparing((LightTile tile) -> !tile.pinned()).thenComparing(order(standings)));
        return List.copyOf(sorted);
    }
}
