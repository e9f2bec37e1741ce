package org.gridlight.client.workstation;

import java.util.List;
import java.util.function.Supplier;
import java.time.InstantSource;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.gridlight.client.lights.LightsSection;
import org.gridlight.client.reports.ReportsSection;
import org.gridlight.client.scores.ScoresSection;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.shell.SearchSource;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.db.people.PersonSettingStore;
import org.gridlight.model.words.Words;

/** The workstation as it is shipped: which sections are built, where the search looks, where data come from. */
public final class Sections {
    private static final List<SectionPlan> BUILT = List.of(
            new SectionPlan(SectionName.LIGHTS, LightsSection::new, LightsSection::redUnits),
            new SectionPlan(SectionName.SCORES, ScoresSection::new),
            new SectionPlan(SectionName.REPORTS, ReportsSection::new));

    private Sections() {}

    /** @param still whether the record is read once, for pictures */
    public static Surroundings surroundings(Words words, InstantSource clock, Tasks tasks, boolean still) {
        return new Surroundings(words, clock, tasks, new CentreDoor(words), RecordSource::new, BUILT, Sections::search,
                (seat, longitude, latitude) -> {}, database -> new PersonSettingStore(database)::put,
                Sections.picture(),
                still);
    }

    private static List<SearchSource> search(Seat seat) {
        return List.of();
    }

    private static Supplier<Node> picture() {
        return Pane::new;
    }
}
