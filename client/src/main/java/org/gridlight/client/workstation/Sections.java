package org.gridlight.client.workstation;

import java.util.List;
import java.util.function.Supplier;
import java.time.InstantSource;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.gridlight.client.cases.CasesDesk;
import org.gridlight.client.reports.ReportsSection;
import org.gridlight.client.scores.ScoresSection;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.db.people.PersonSettingStore;
import org.gridlight.model.words.Words;

/** The workstation as it is shipped: which sections are built, where the search looks, where data come from. */
public final class Sections {
    private Sections() {}

    /** @param still whether the record is read once, for pictures */
    public static Surroundings surroundings(Words words, InstantSource clock, Tasks tasks, boolean still) {
        var cases = new CasesDesk(SeatFile.folder().resolve("drafts"), null);
        var built = List.of(new SectionPlan(SectionName.CASES, cases::section),
                new SectionPlan(SectionName.SCORES, ScoresSection::new),
                new SectionPlan(SectionName.REPORTS, ReportsSection::new));
        return new Surroundings(words, clock, tasks, new CentreDoor(words), RecordSource::new, built,
                seat -> List.of(cases.search(seat)), cases::register, database -> new PersonSettingStore(database)::put,
                Sections.picture(),
                still);
    }

    private static Supplier<Node> picture() {
        return Pane::new;
    }
}
