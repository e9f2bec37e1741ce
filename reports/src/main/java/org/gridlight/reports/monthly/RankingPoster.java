package org.gridlight.reports.monthly;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.gridlight.model.score.ScoreTable;

/**
 * What the ranking for the wall (排名榜) says.
 *
 * @param tables   the groups of like units, in order
 * @param before   rank of each unit a month before, by its key; empty where there is none
 * @param locked   whether the month stands (定稿)
 * @param dataAsOf up to when it was counted, of a month that does not stand yet
 * @param lastToo  whether the last of a group is named, which only a leader decides
 * @param centre   who publishes it
 * @param issued   day of issue
 */
public record RankingPoster(YearMonth month, List<ScoreTable> tables, Map<String, Integer> before, boolean locked,
        LocalDateTime dataAsOf, boolean lastToo, String centre, LocalDate issued) {
    public RankingPoster {
        tables = List.copyOf(tables);
        before = Map.copyOf(before);
    }
}
