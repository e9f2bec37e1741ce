package org.gridlight.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.gridlight.db.Migrations.State;
import org.gridlight.db.Migrations.Version;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MigrationsTest {
    private static final String TRIAL = "org/gridlight/db/trial/";

    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private OtherDatabase other;

    @BeforeEach
    void open() {
        other = new OtherDatabase(DB.database());
    }

    @AfterEach
    void close() {
        other.close();
    }

    private String refused() {
        return refused(() -> Database.open(other.address(), other.owner(), Progress.UNHEARD).close());
    }

    private static String refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        var refusal = catchThrowableOfType(Refusal.class, act);
        var line = refusal.in(Words.of(Locale.ENGLISH));
        assertThat(line).doesNotContain("\n", "{");
        return refusal.key() + ": " + line;
    }

    @Test
    void anEmptyDatabaseIsRefusedUntilItIsMigrated() {
        assertThat(refused()).startsWith("db.notInitialised").contains("gridlight db init");
        other.with(database -> {
            var migrations = new Migrations(database);
            assertThat(migrations.status()).isNotEmpty().allMatch(one -> one.state() == State.PENDING);
            assertThat(migrations.migrate()).isEqualTo(migrations.status().size());
            assertThat(migrations.status()).allMatch(one -> one.state() == State.APPLIED);
            assertThat(migrations.migrate()).isZero();
        });
        assertThatCode(() -> Database.open(other.address(), other.owner(), Progress.UNHEARD).close())
                .doesNotThrowAnyException();
    }

    @Test
    void lookingMakesNothing() {
        var folder = DatabaseFixture.target().resolve("never-made");
        var address = new DatabaseAddress.Embedded(folder);
        assertThat(refused(() -> Database.open(address, Account.ownerOfFolder(), Progress.UNHEARD)))
                .startsWith("db.notInitialised").contains(folder.toString());
        assertThat(folder).doesNotExist();
    }

    @Test
    void aNewerSchemaIsRefused() {
        other.with(database -> {
            new Migrations(database).migrate();
            database.bulk(connection -> connection.createStatement()
                    .execute(
                            "INSERT INTO flyway_schema_history SELECT 999, '999', 'of tomorrow', type, script, checksum,"
                                    + " installed_by, installed_on, 1, 1 FROM flyway_schema_history WHERE installed_rank = 1"));
            assertThat(refused(() -> new Migrations(database).migrate())).startsWith("db.schemaNewer");
        });
        assertThat(refused()).startsWith("db.schemaNewer").contains("schema 999");
    }

    @Test
    void anOlderSchemaIsRefusedUntilItIsMigrated() {
        other.with(database -> {
            new Migrations(database, TRIAL + "small").migrate();
            var newer = new Migrations(database, TRIAL + "large");
            assertThat(newer.status()).containsExactly(new Version("1", "first", State.APPLIED),
                    new Version("2", "second", State.PENDING));
            assertThat(refused(newer::requireCurrent)).startsWith("db.schemaOlder")
                    .contains("schema 1", "needs 2", "db migrate");
            assertThat(newer.migrate()).isEqualTo(1);
            assertThatCode(newer::requireCurrent).doesNotThrowAnyException();
        });
    }

    @Test
    void aStepThatFailsIsNamed() {
        other.with(database -> {
            var broken = new Migrations(database, TRIAL + "broken");
            assertThat(refused(broken::migrate)).startsWith("db.migrationFailed").contains("INTEGERR");
            assertThat(refused(broken::requireCurrent)).startsWith("db.halfMigrated");
        });
    }
}
