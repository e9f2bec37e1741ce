package org.gridlight.db.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No list leaves the house without a line in the audit. */
class ListExportStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private String inAudit() {
        return hall.one("SELECT CONCAT(COUNT(*), ' ', COALESCE(MAX(account), ''), ' ', COALESCE(MAX(content), '')) "
                + "FROM audit_log WHERE action = 'exportList'");
    }

    @Test
    void anExportIsOneLineOfTheAuditHoweverOftenItIsSent() {
        var store = new ListExportStore(hall.signedIn(Hall.OPERATOR));
        var id = UUID.randomUUID();
        store.log(id, "待派遣", "XLSX", 60_000);
        store.log(id, "待派遣", "XLSX", 60_000);
        assertThat(inAudit()).startsWith("1 " + Hall.OPERATOR).contains("待派遣", "XLSX", "60000");
    }

    @Test
    void whatHasNoNameOrAnUnknownFormIsRefused() {
        var store = new ListExportStore(hall.signedIn(Hall.OPERATOR));
        assertThat(catchThrowableOfType(Refusal.class,
                () -> store.log(UUID.randomUUID(), " ", "XLSX", 1)).key()).isEqualTo("act.exportBroken");
        assertThat(catchThrowableOfType(Refusal.class,
                () -> store.log(UUID.randomUUID(), "待派遣", "PDF", 1)).key()).isEqualTo("act.exportBroken");
        assertThat(inAudit()).startsWith("0");
    }
}
