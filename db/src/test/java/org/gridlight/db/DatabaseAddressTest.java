package org.gridlight.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import org.gridlight.db.DatabaseAddress.Embedded;
import org.gridlight.db.DatabaseAddress.Server;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
    @Test
    void aFolderMayBeRelative() {
        assertThat(DatabaseAddress.parse("embedded:../record/./of/..")).isEqualTo(
                new Embedded(Path.of("../record").toAbsolutePath().normalize()));
        assertThat(DatabaseAddress.parse("embedded:/srv/网格")).isEqualTo(new Embedded(Path.of("/srv/网格")));
    }

    @Test
    void noFolderMeansTheUsersOwn() {
        assertThat(DatabaseAddress.parse("embedded:", Map.of("XDG_DATA_HOME", "/srv/data")))
                .isEqualTo(new Embedded(Path.of("/srv/data/gridlight")));
        assertThat(DatabaseAddress.parse("embedded:", Map.of()))
                .isEqualTo(new Embedded(Path.of(System.getProperty("user.home"), ".local", "share", "gridlight")));
    }

    @Test
    void aServerHidesItsPassword() {
        var address = DatabaseAddress.parse("jdbc:mariadb://db1,db2:3307/gridlight?user=a&password=b");
        assertThat(address).isInstanceOf(Server.class).hasToString("jdbc:mariadb://db1,db2:3307/gridlight");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "record", "jdbc:mysql://db/gridlight", "jdbc:mariadb://db", "jdbc:mariadb://db/",
        "embedded", "embedded:a\0b"})
    void anythingElseIsWrongUse(String text) {
        var refusal = catchThrowableOfType(Refusal.class, () -> DatabaseAddress.parse(text));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.WRONG_USE);
        assertThat(refusal.key()).isEqualTo("address.unknown");
    }
}
