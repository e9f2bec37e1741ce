package org.gridlight.client.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.demo.DemoStore;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.measures.DayStep;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The overview of a Thursday afternoon in the invented district. */
class OverviewScreenTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private final TestSeat seat = new TestSeat();

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @Test
    void everyNumberOfTheDayOpensItsList() {
        new DemoStore(DB.database()).load(new DemoOrder(1, 1_000, 8, 2_400, TestSeat.NOW), Progress.UNHEARD);
        seat.cases.replace(new OpenCaseStore(DB.database()).all());

        Screens.take("overview", look -> section(look).view());
        Screens.take("overview-small", new Look(Theme.LIGHT, FontSize.NORMAL), 1366, 768, look -> section(look).view());
        Screens.take("overview-large-text", new Look(Theme.LIGHT, FontSize.LARGEST), 1920, 1080,
                look -> section(look).view());
        Toolkit.onScreen(() -> {
            pressed();
            return null;
        });
    }

    private void pressed() {
        var section = section(Look.standard());
        var view = (OverviewView) section.view();
        Picture.of(view, Look.standard(), 1920, 1080);
        for (var step : DayStep.values()) {
            view.mediator().list(step);
            var panel = seat.overlay();
            var list = (ListView<?>) ((javafx.scene.layout.VBox) panel).getChildren().get(1);
            assertThat(list.getItems()).as(step.name()).isNotEmpty();
        }
        var figures = view.lookupAll(".text-figure").stream().map(node -> ((Label) node).getText()).toList();
        assertThat(figures).hasSize(7).allMatch(text -> Integer.parseInt(text) > 0);
        var before = figures.getFirst();
        seat.cases.replace(List.of());
        seat.tasks.tick();
        assertThat(view.lookupAll(".flow-step .label").stream().map(node -> ((Label) node).getText()))
                .as("the live picture is followed").contains("待立案 0", before);
        section.hidden();
        section.close();
    }

    @Test
    void anEmptyRecordIsQuiet() {
        Screens.take("overview-empty", new Look(Theme.LIGHT, FontSize.NORMAL), 1366, 768, look -> section(look).view());
    }

    private OverviewSection section(Look look) {
        seat.look.set(look);
        var section = new OverviewSection(seat.seat(DB.database()));
        section.shown();
        return section;
    }
}
