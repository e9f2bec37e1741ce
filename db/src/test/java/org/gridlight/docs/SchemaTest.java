package org.gridlight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.gridlight.db.DatabaseFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every table of the record keeps to, and the page about them. */
class SchemaTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private Schema schema;

    @BeforeEach
    void readIt() {
        schema = DB.database().read(session -> {
            try {
                return Schema.of(session.getConnection());
            } catch (SQLException trouble) {
                throw new IllegalStateException(trouble);
            }
        });
    }

    @Test
    void everyTableAndColumnSaysWhatItIs() {
        assertThat(schema.tables()).isNotEmpty().filteredOn(table -> table.comment().isBlank()).isEmpty();
        assertThat(schema.columns()).isNotEmpty().filteredOn(column -> column.comment().isBlank()).isEmpty();
    }

    @Test
    void everyTableHasAPrimaryKey() {
        assertThat(schema.tables()).filteredOn(
                table -> schema.columnsOf(table).stream().noneMatch(column -> column.key().equals("PRI"))).isEmpty();
    }

    @Test
    void tablesAreTransactionalAndTakeEveryLetter() {
        assertThat(schema.tables()).filteredOn(
                table -> !table.engine().equals("InnoDB") || !table.collation().startsWith("utf8mb4_")).isEmpty();
        assertThat(schema.columns()).filteredOn(
                column -> column.charset() != null && !List.of("utf8mb4", "ascii").contains(column.charset()))
                .isEmpty();
    }

    /** MariaDB makes a missing index by itself, named like the constraint; ours are chosen and have names of their own. */
    @Test
    void everyForeignKeyHasAnIndexThatSomebodyChose() {
        assertThat(schema.references()).isNotEmpty().filteredOn(reference -> reference.position() == 1)
                .filteredOn(reference -> schema.keys().stream()
                        .noneMatch(key -> key.table().equals(reference.table()) && key.position() == 1
                                && key.column().equals(reference.column())
                                && !key.name().equals(reference.constraint())))
                .isEmpty();
    }

    @Test
    void timesAreUtcToTheMicrosecond() {
        assertThat(schema.columns()).filteredOn(column -> column.name().endsWith("_at")).isNotEmpty()
                .allSatisfy(column -> assertThat(column.type()).as(column.toString()).isEqualTo("datetime(6)"));
        assertThat(schema.columns()).noneMatch(column -> column.type().startsWith("timestamp"));
    }

    @Test
    void thePageIsThatOfTheDatabase() throws IOException {
        GeneratedPage.isUpToDate("docs/schema.md", SchemaPage.of(schema));
    }
}
