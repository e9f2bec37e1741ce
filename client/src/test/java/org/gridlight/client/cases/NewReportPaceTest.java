package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.ReportSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A report by telephone in twenty seconds: as long as five keys a second take to be pressed, and on top of it whatever the desk
 * and the record were waited for.
 */
class NewReportPaceTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Duration MOST = Duration.ofSeconds(20);
    private static final double KEYS_A_SECOND = 5;
    /** As many keys as ten characters of what a caller says take in pinyin. */
    private static final String SAID = "men kou jing gai mei le kuai lai ren";
    private static final String TELEPHONE = "13812342210";

    private Hall hall;
    private AtDesk desk;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void sitDown() {
        hall = new Hall(DB);
    }

    @AfterEach
    void standUp() {
        desk.close();
        hall.close();
    }

    @Test
    void aboutAComponentWhoseNumberIsKnown() {
        hall.run("INSERT INTO component (id, code, category_id, name, unit_grid_id, position, owner_id, maintainer_id, "
                + "valid_from) SELECT 71, '1101080101000071', id, '井盖', (SELECT id FROM unit_grid WHERE "
                + "ST_Intersects(outline, POINT(116.3011, 39.9511)) LIMIT 1), POINT(116.3011, 39.9511), 1, 2, '2020-01-01' "
                + "FROM category WHERE code = '" + Hall.CATEGORY + "'");
        long inHand = hall.register().caseId();
        desk = new AtDesk(hall, Hall.OPERATOR);
        desk.open(inHand);
        desk.waitFor("its acts", () -> desk.there("#act-accept"));
        desk.focus("#opinion");
        desk.type("as told");

        begin();
        takeDown();
        desk.push(KeyCode.TAB);
        desk.waitFor("the place", () -> focused("#report-place"));
        desk.type("000071");
        choose();
        desk.waitFor("its class", () -> desk.field("#report-category").getText().contains("0101"));
        reporter();
        var number = sent();
        took("known component");
        assertThat(hall
                .one("SELECT CONCAT(c.component_id, ' ', c.place) FROM case_file c JOIN report r ON r.case_id = c.id "
                        + "WHERE r.accept_no = '" + number + "'"))
                .startsWith("71 ");

        desk.push(KeyCode.ESCAPE);
        desk.waitFor("the work again", () -> focused("#opinion"));
        desk.type(" twice");
        assertThat(desk.field("#opinion").getText()).as("as it was left, and on").isEqualTo("as told twice");
        assertThat(desk.seat().selected().get()).isEqualTo(inHand);
    }

    @Test
    void atAnAddressThatIsTypedIn() {
        // An address is known when it was told before.
        hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), new NewReport(ReportSource.HOTLINE, null, "x",
                "GB13-C0102", false, 116.3041, 39.9541, "West Street 27", null, null, false, null, List.of()));
        desk = new AtDesk(hall, Hall.OPERATOR);
        begin();
        takeDown();
        desk.type("0101");
        desk.push(KeyCode.ENTER);
        desk.waitFor("the place", () -> focused("#report-place"));
        desk.type("West Street 27");
        choose();
        reporter();
        desk.waitFor("grid, holder and limit", () -> desk.visible("#foreseen"));
        var number = sent();
        took("address typed in");
        assertThat(hall.one("SELECT CONCAT(c.unit_grid_id IS NOT NULL, ' ', c.place) FROM case_file c JOIN report r "
                + "ON r.case_id = c.id WHERE r.accept_no = '" + number + "'")).isEqualTo("1 West Street 27");
    }

    private void begin() {
        desk.keys();
        desk.waited();
    }

    /** F2 over whatever is being done, what the caller says, and on to the class. */
    private void takeDown() {
        desk.push(KeyCode.F2);
        desk.waitFor("the form", () -> focused("#report-words"));
        desk.type(SAID);
        desk.push(KeyCode.TAB);
        desk.waitFor("the class", () -> focused("#report-category"));
    }

    /** The first place that is found. */
    private void choose() {
        desk.waitFor("places", () -> Toolkit.onScreen(() -> desk.scene().getRoot().lookupAll(".list-cell").stream()
                .anyMatch(cell -> cell.isVisible() && cell.lookup(".label") != null)));
        desk.push(KeyCode.ENTER);
    }

    private void reporter() {
        while (!focused("#report-telephone")) {
            desk.push(KeyCode.TAB);
        }
        desk.type(TELEPHONE);
    }

    private String sent() {
        desk.push(KeyCode.CONTROL, KeyCode.ENTER);
        desk.waitFor("the acceptance number", () -> desk.there("#accept-no"));
        return desk.words("#accept-no");
    }

    private void took(String what) {
        int keys = desk.keys();
        var machine = desk.waited();
        var hands = Duration.ofMillis(Math.round(1_000 * keys / KEYS_A_SECOND));
        System.out
                .println("measured: report with " + what + ": " + keys + " keys, " + hands.toMillis() + " ms by hand, "
                        + machine.toMillis() + " ms by the machine");
        assertThat(hands.plus(machine)).as(what).isLessThanOrEqualTo(MOST);
    }

    private boolean focused(String field) {
        return Toolkit.onScreen(() -> desk.scene().lookup(field) != null && desk.scene().lookup(field).isFocused());
    }
}
