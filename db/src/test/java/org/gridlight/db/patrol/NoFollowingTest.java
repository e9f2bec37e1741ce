package org.gridlight.db.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Nobody is followed but inspectors on their shift, and nothing is counted from where they were (CONTRIBUTING, what is never
 * built).
 */
class NoFollowingTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    /** Where a place and a moment stand beside each other in one row, and of what. Whoever adds one says it here. */
    private static final Set<String> PLACES_WITH_TIMES = Set.of(
            // A matter where it lies, and where its photographs were taken.
            "case_file", "attachment", "campaign_point",
            // The same as other systems sent it, until it is registered; the place is emptied then.
            "intake_item", "intake_photo",
            // Inspectors on shift, deleted after their days.
            "inspector_place", "inspector_track");

    private static final Pattern TRACKS = Pattern.compile("inspector_(track|place)|field_look\\b",
            Pattern.CASE_INSENSITIVE);

    /** Statements that may know of them: the doors themselves, what shows who looked, and what makes the invented district. */
    private static final List<String> MAY_KNOW = List.of("V26__field_places.sql", "R__field_places.sql",
            "DemoMapper.xml",
            "PatrolMapper.xml", "CameraMapper.xml", "rooms.yaml");

    private List<String> texts(String query) {
        return rows(DB.database(), query);
    }

    private static List<String> rows(Database database, String query) {
        return org.gridlight.db.cases.Hall.rows(database, query);
    }

    @Test
    void noTableFollowsAnybodyElse() {
        var moving = texts("SELECT DISTINCT p.table_name FROM information_schema.columns p"
                + " JOIN information_schema.columns t ON t.table_schema = p.table_schema AND t.table_name = p.table_name"
                + " JOIN information_schema.tables b ON b.table_schema = p.table_schema AND b.table_name = p.table_name"
                + " WHERE p.table_schema = DATABASE() AND b.table_type = 'BASE TABLE' AND b.table_name NOT LIKE '%staging'"
                + " AND (p.column_name REGEXP 'longitude|latitude' OR p.data_type = 'point')"
                + " AND t.data_type IN ('datetime', 'timestamp')");
        assertThat(moving).isSubsetOf(PLACES_WITH_TIMES);
        assertThat(texts("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_name REGEXP 'track|trace|route|whereabouts|(person|people|staff|inspector|operator|resident|reporter|vehicle).*(place|position)'"))
                .containsExactlyInAnyOrder("inspector_track", "inspector_place");
    }

    /** Who is written down there is an inspector, by a key, and was on a shift that is not longer than twelve hours. */
    @Test
    void placesAreOfInspectorsOnly() {
        for (var table : List.of("inspector_place", "inspector_track")) {
            assertThat(
                    texts("SELECT referenced_table_name FROM information_schema.key_column_usage WHERE table_schema ="
                            + " DATABASE() AND table_name = '" + table + "' AND column_name = 'inspector_id'"
                            + " AND referenced_table_name IS NOT NULL"))
                    .containsExactly("inspector");
        }
        assertThat(texts("SELECT check_clause FROM information_schema.check_constraints WHERE constraint_schema ="
                + " DATABASE() AND constraint_name = 'inspector_shift_length'")).singleElement().asString()
                .contains("720");
        assertThat(texts("SELECT value FROM setting WHERE name = 'track.keptDays'")).containsExactly("30");
        assertThat(texts("SELECT check_clause FROM information_schema.check_constraints WHERE constraint_schema ="
                + " DATABASE() AND constraint_name = 'setting_track_days'")).hasSize(1);
    }

    /** No measure, score, roll-up, view or report is made from tracks: no other statement even names them. */
    @Test
    void nothingIsCountedFromTracks() throws IOException {
        try (var files = Files.walk(Path.of(System.getProperty("gridlight.root"), "db", "src", "main"))) {
            var naming = files.filter(file -> file.toString().matches(".*\\.(sql|xml|yaml|csv)"))
                    .filter(file -> TRACKS.matcher(read(file)).find()).map(file -> file.getFileName().toString());
            assertThat(naming).isSubsetOf(MAY_KNOW);
        }
        assertThat(texts("SELECT table_name FROM information_schema.views WHERE table_schema = DATABASE()"
                + " AND view_definition REGEXP 'inspector_track|inspector_place'")).isEmpty();
        assertThat(texts("SELECT routine_name FROM information_schema.routines WHERE routine_schema = DATABASE()"
                + " AND routine_definition REGEXP 'inspector_track|inspector_place'"))
                .containsExactlyInAnyOrder("places_put", "places_now", "track_look", "shifts_plan", "shift_end",
                        "tracks_delete", "tracks_purge");
        assertThat(texts("SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE()"
                + " AND event_object_table LIKE 'inspector%'")).isEmpty();
        assertThat(texts("SELECT code FROM measure")).isNotEmpty()
                .noneMatch(code -> code.matches(".*(track|place|distance|metre|shift).*"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
