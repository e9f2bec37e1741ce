package org.gridlight.client.workstation;

import java.time.InstantSource;
import java.util.List;
import org.gridlight.client.map.MapBackdrop;
import org.gridlight.client.map.MapGrounds;
import org.gridlight.client.map.MapSection;
import org.gridlight.client.reports.ReportsSection;
import org.gridlight.client.scores.ScoresSection;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.shell.SearchSource;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.db.map.MapCache;
import org.gridlight.db.people.PersonSettingStore;
import org.gridlight.model.words.Words;

/** The workstation as it is shipped: which sections are built, where the search looks, where data come from. */
public final class Sections {
    private Sections() {}

    private static List<SectionPlan> built(MapGrounds grounds) {
        return List.of(new SectionPlan(SectionName.MAP, seat -> new MapSection(seat, grounds)),
                new SectionPlan(SectionName.SCORES, ScoresSection::new),
                new SectionPlan(SectionName.REPORTS, ReportsSection::new));
    }

    /** @param still whether the record is read once, for pictures */
    public static Surroundings surroundings(Words words, InstantSource clock, Tasks tasks, boolean still) {
        var grounds = new MapGrounds(MapCache.ofUser());
        return new Surroundings(words, clock, tasks, new CentreDoor(words), RecordSource::new, built(grounds),
                Sections::search,
                (seat, longitude, latitude) -> {}, database -> new PersonSettingStore(database)::put,
                () -> new MapBackdrop(tasks, grounds), still);
    }

    private static List<SearchSource> search(Seat seat) {
        return List.of();
    }
}
