package org.gridlight.db.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.grid.SmallDistrict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ComponentFindStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private ComponentFindStore store;

    @BeforeEach
    void components() {
        SmallDistrict.keep(DB.database());
        component("1101080101000001", null);
        component("1101080101002318", null);
        component("1101080204002318", null);
        component("1101080207002318", "2026-03-01");
        store = new ComponentFindStore(DB.database());
    }

    private static void component(String code, String until) {
        DB.database().bulk(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate("INSERT INTO component (code, category_id, name, unit_grid_id, "
                        + "position, valid_from, valid_to) SELECT '" + code
                        + "', k.id, k.name, g.id, POINT(116.302, 39.952), '2026-01-01', "
                        + (until == null ? "NULL" : "'" + until + "'")
                        + " FROM category k, unit_grid g WHERE k.code = 'GB13-C0101' ORDER BY g.id LIMIT 1");
            }
        });
    }

    @Test
    void theDigitsThatArePaintedOnItFindItInEveryClass() {
        assertThat(store.find("002318", 8)).extracting(FoundComponent::code).containsExactly("1101080101002318",
                "1101080204002318");
        assertThat(store.find("002318", 1)).hasSize(1);
        assertThat(store.find("002319", 8)).isEmpty();
    }

    @Test
    void aWholeCodeFindsOneWithItsPlace() {
        assertThat(store.find("1101080101000001", 8)).singleElement().satisfies(found -> {
            assertThat(found.longitude()).isEqualTo(116.302);
            assertThat(found.latitude()).isEqualTo(39.952);
            assertThat(found.gridCode()).hasSize(15);
        });
        assertThat(store.find("1101080207002318", 8)).as("no longer in use").isEmpty();
        assertThat(store.find("2318", 8)).as("too few digits to be a code").isEmpty();
    }
}
