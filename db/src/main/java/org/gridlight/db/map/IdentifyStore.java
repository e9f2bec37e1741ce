package org.gridlight.db.map;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridlight.db.Database;
import org.gridlight.db.map.IdentifyMapper.CardRow;
import org.gridlight.db.map.IdentifyMapper.Report;
import org.gridlight.model.map.CaseShots;
import org.gridlight.model.map.ComponentCard;
import org.gridlight.model.map.GridCard;
import org.gridlight.model.map.PlaceRecord;
import org.gridlight.model.map.PlaceRecord.ClassCount;
import org.gridlight.model.map.PlaceRecord.LargerGrid;
import org.gridlight.model.map.PlaceRecord.Month;
import org.gridlight.model.map.PlaceRecord.PastCase;
import org.gridlight.model.map.PlaceRecord.Post;
import org.gridlight.model.measures.MonthQuestion;

/** Says what is known of a place, in one round trip. Holds no state; safe for use by many threads. */
public final class IdentifyStore {
    /** How far back cases are shown that are over. */
    public static final Duration PAST = Duration.ofDays(90);

    /** A key that no row has: in the place of an empty list, which SQL does not know. */
    private static final List<Long> NOBODY = List.of(0L);

    private final Database database;

    public IdentifyStore(Database database) {
        this.database = database;
    }

    /**
     * What the record knows; may block.
     *
     * @param gridId     key of the unit grid; 0 outside all
     * @param components keys of components near the place
     * @param days       of how many days up to today the reports are wanted
     */
    public PlaceRecord of(long gridId, Collection<Long> components, int days, Instant now, ZoneId zone) {
        var asked = components.isEmpty() ? NOBODY : components;
        if (gridId == 0) {
            return new PlaceRecord(Optional.empty(), List.of(), List.of(), List.of(), components.isEmpty()
                    ? List.of()
                    : database.read(session -> session.getMapper(IdentifyMapper.class).selectComponents(asked)),
                    List.of(), List.of(), Optional.empty());
        }
        var today = LocalDate.ofInstant(now, zone);
        // What happens at this very moment counts.
        var month = MonthQuestion.of(YearMonth.from(today), zone).until(now.plusMillis(1));
        var answers = database.read(session -> session.getMapper(IdentifyMapper.class).selectGrid(gridId, asked,
                now.minus(PAST), today.minusDays(days - 1L).atStartOfDay(zone).toInstant(), month));
        return new Answers(answers).record();
    }

    /** Two photos of a case, small; may block. */
    public CaseShots shots(long caseId) {
        var shots = database.read(session -> session.getMapper(IdentifyMapper.class).selectShots(caseId)).stream()
                .collect(Collectors.toMap(IdentifyMapper.Shot::side, IdentifyMapper.Shot::bytes));
        return new CaseShots(shots.get("before"), shots.get("after"));
    }

    /** Lists in the order of the statement. */
    private record Answers(List<List<?>> lists) {
        PlaceRecord record() {
            var walkers = list(1, GridCard.Walker.class);
            var card = list(0, CardRow.class).stream().findFirst().map(row -> card(row, walkers));
            return new PlaceRecord(card, list(2, LargerGrid.class), list(3, Post.class), list(4, ClassCount.class),
                    list(8, ComponentCard.class), list(5, PastCase.class),
                    list(6, Report.class).stream().map(Report::at).toList(),
                    card.flatMap(known -> list(7, Month.class).stream().findFirst()));
        }

        private static GridCard card(CardRow row, List<GridCard.Walker> walkers) {
            return new GridCard(row.id(), row.code(), row.squareMetres(), row.bounds(), row.functionType(),
                    row.dutyHolder(), row.community(), row.street(), row.district(), row.city(), row.subCentre(),
                    row.subCentreTelephone(), row.responsibilityGrid(),
                    new GridCard.Counts(row.buildings(), row.households(), row.residents(), row.countedOn()), walkers);
        }

        private <T> List<T> list(int place, Class<T> kind) {
            return lists.get(place).stream().map(kind::cast).toList();
        }
    }
}
