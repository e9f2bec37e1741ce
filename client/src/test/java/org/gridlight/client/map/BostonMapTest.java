package org.gridlight.client.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

import org.gridlight.client.look.Choice;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.seat.Centre;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.CaseImport;
import org.gridlight.db.cases.GridCasePlace;
import org.gridlight.db.grid.GridStore;
import org.gridlight.db.map.MapCache;
import org.gridlight.db.theme.FillStore;
import org.gridlight.model.cases.CaseMappingFile;
import org.gridlight.model.cases.ImportOptions;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.grid.AreaFile;
import org.gridlight.model.grid.AreaImport;
import org.gridlight.model.grid.CodeLengths;
import org.gridlight.model.grid.CutRules;
import org.gridlight.model.grid.GridCutter;
import org.gridlight.model.grid.GridWords;
import org.gridlight.model.map.World;
import org.gridlight.model.theme.ClassMethod;
import org.gridlight.model.theme.FillChoice;
import org.gridlight.model.theme.FillMeasure;
import org.gridlight.model.theme.FillPeriod;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Real cases of a real city as a thematic map: the winter of 2015 in Boston, by unit grid. */
class BostonMapTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Path DATA = Path.of(System.getProperty("gridlight.root"), "../shared/data/boston-311");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final FillPeriod FEBRUARY = FillPeriod.of(YearMonth.of(2015, 2));

    private final TestSeat test = new TestSeat();
    private Scene scene;

    @BeforeAll
    static void toolkit() {
        Screens.start();
    }

    @Test
    void februaryByUnitGrid() throws IOException {
        assumeTrue(Files.exists(DATA.resolve("boston-311-2015-h1.csv.gz")),
                "Skipped: the data file boston-311-2015-h1.csv.gz is not in ../shared/data");
        importEverything();
        test.locale = Locale.ENGLISH;
        test.clock = InstantSource.fixed(Instant.parse("2015-07-01T16:00:00Z"));
        var grounds = new MapGrounds(new MapCache(DatabaseFixture.target().resolve("maps-" + UUID.randomUUID())));
        var section = Toolkit.onScreen(() -> {
            var made = new MapSection(seat(), grounds);
            scene = new Scene(made.view(), 1920, 1010);
            test.look.get().dress(scene);
            scene.snapshot(null);
            return made;
        });
        var index = grounds.of(DB.database());
        choose("map-time", FEBRUARY);
        choose("fill-method", ClassMethod.NATURAL);
        choose("fill-count", 5);

        var choice = FillChoice.USUAL.with(FillMeasure.REPORTED).with(FEBRUARY);
        var tallies = new FillStore(DB.database(), ZONE).count(choice, test.clock.instant());
        long none = tallies.stream().filter(tally -> !tally.code().equals("-") && tally.part() == 0).count();
        assertThat(tallies.stream().mapToLong(tally -> tally.part()).sum()).isGreaterThan(5_000);
        assertThat(legend()).contains("Reported by Unit grid", Long.toString(none));
        take("map-boston", new MapView(index.extent().centre().x, index.extent().centre().y, new MapScale(25, 1), 1,
                1));
        take("map-boston-middle", new MapView(World.x(-71.077), World.y(42.345), new MapScale(29, 1), 1, 1));
        Toolkit.onScreen(() -> {
            section.close();
            return null;
        });
    }

    private static void importEverything() {
        var path = DATA.resolve("boston-neighborhoods.geojson");
        var content = AreaFile.USUAL.read(path);
        var areas = AreaImport.of(content, new AreaImport.District("990101", "Boston"), CodeLengths.USUAL, true);
        var store = new GridStore(DB.database());
        store.keepAreas(SourceFile.at(path), areas.district(), areas.streets(), content.crs().datum(), 0, _ -> "",
                LocalDate.of(2015, 1, 1), Instant.EPOCH);
        store.keepGrids(
                new GridCutter(CutRules.USUAL, areas.ground(), new GridWords(Words.of(Locale.ENGLISH))::community)
                        .cut(areas.streets()),
                _ -> "", LocalDate.of(2015, 1, 1));
        new CaseImport(DB.database(), GridCasePlace.of(store), InstantSource.system()).run(
                SourceFile.at(DATA.resolve("boston-311-2015-h1.csv.gz")), new CaseMappingFile().read("boston-311.yaml"),
                new ImportOptions(true, false, false));
    }

    private Seat seat() {
        var like = test.seat(DB.database());
        return new Seat(like.database(), like.operator(), new Centre("Boston", ZONE, OperationMode.JOINT),
                like.words(), like.clock(), like.tasks(), like.cases(), like.claims(), like.connection(), like.look(),
                like.selected(), like.navigation(), like.overlays(), like.dialogs(), like.memory(),
                like.unanswered());
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String id, T value) {
        Toolkit.onScreen(() -> {
            if (scene.lookup("#" + id) == null) {
                ((Button) scene.lookup("#map-fill")).fire();
                scene.snapshot(null);
            }
            ((Choice<T>) scene.lookup("#" + id)).setValue(value);
            return null;
        });
    }

    private List<String> legend() {
        return Toolkit.onScreen(() -> scene.lookup("#map-legend").lookupAll(".label").stream()
                .map(node -> ((Label) node).getText()).map(text -> text.replace(" grids", "")).toList());
    }

    private void take(String name, MapView at) throws IOException {
        var taken = Toolkit.onScreen(() -> {
            if (scene.lookup("#fill-pane") != null) {
                ((Button) scene.lookup("#map-fill")).fire();
            }
            var canvas = (MapCanvas) scene.lookup(".map-canvas");
            canvas.show(canvas.view().at(at.centreX(), at.centreY(), at.scale().level()));
            scene.snapshot(null);
            test.tasks.tick();
            return Picture.of(scene);
        });
        assertThat(taken.colours()).isGreaterThan(300);
        taken.write(DatabaseFixture.target().resolve("screens").resolve(name + ".png"));
    }
}
