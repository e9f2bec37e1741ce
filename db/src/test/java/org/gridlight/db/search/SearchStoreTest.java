package org.gridlight.db.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.search.SearchField;
import org.gridlight.model.search.SearchedCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a seat may keep of cases to look for them: its own only, and nothing of who reported them. */
class SearchStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private Hall hall;
    /** With unit 1, in the western street. */
    private long ofFirst;
    /** With unit 2, in the eastern street. */
    private long ofSecond;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        ofFirst = dispatched(116.3011, 1);
        ofSecond = dispatched(116.3071, 2);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private long dispatched(double longitude, long unit) {
        var report = Hall.report();
        long id = hall.store(Hall.ACCEPTOR)
                .register(UUID.randomUUID(),
                        new NewReport(report.source(), null, "请拨打 139-1234-5678 回电，占道经营", report.categoryCode(), false,
                                longitude, 39.9511, "长安街３号", "张三丰", "13912345678", true, null, List.of()))
                .caseId();
        hall.act(Hall.OPERATOR, id, CaseAction.ACCEPT);
        hall.act(Hall.OPERATOR, id, CaseAction.FILE);
        hall.act(Hall.OPERATOR, id, CaseAction.DISPATCH);
        hall.run("UPDATE case_file SET department_id = " + unit + " WHERE id = " + id);
        return id;
    }

    private SearchStore of(String account) {
        return new SearchStore(hall.signedIn(account));
    }

    private void finds(String account, Long... cases) {
        var store = of(account);
        assertThat(store.keys(0, 100)).as(account).extracting(SearchStore.Key::id).containsExactly(cases);
        assertThat(store.of(List.of(ofFirst, ofSecond))).as(account).extracting(SearchedCase::id)
                .containsExactlyInAnyOrder(cases);
    }

    @Test
    void eachReadsWhatHeMayRead() {
        finds(Hall.OPERATOR, ofFirst, ofSecond);
        finds(Hall.UNIT_1, ofFirst);
        finds(Hall.UNIT_2, ofSecond);
        finds(Hall.STREET_WEST, ofFirst);
        finds(Hall.STREET_EAST, ofSecond);
        finds(Hall.SYSTEM);
    }

    @Test
    void nothingOfWhoReportedItIsRead() {
        var one = of(Hall.OPERATOR).of(Set.of(ofFirst)).getFirst();

        assertThat(one.words()).isEqualTo("请拨打 * 回电，占道经营");
        assertThat(one.place()).isEqualTo("长安街３号");
        assertThat(one.toString()).doesNotContain("张三丰", "13912345678", "5678");
        assertThat(one.numbers()).hasSize(2).allSatisfy(number -> assertThat(number).matches("A?\\d{12,}"));
    }

    @Test
    void pagesGoOnAfterTheLastKey() {
        var store = of(Hall.OPERATOR);

        assertThat(store.keys(0, 1)).extracting(SearchStore.Key::id).containsExactly(ofFirst);
        assertThat(store.keys(ofFirst, 1)).extracting(SearchStore.Key::id).containsExactly(ofSecond);
        assertThat(store.keys(ofSecond, 1)).isEmpty();
        assertThat(store.last()).isGreaterThanOrEqualTo(ofSecond);
    }

    @Test
    void namesOfClassesUnitsAndStreetsAreRead() {
        var fields = of(Hall.UNIT_1).names().stream().map(name -> name.field()).collect(Collectors.toSet());

        assertThat(fields).containsExactlyInAnyOrder(SearchField.CATEGORY, SearchField.DEPARTMENT, SearchField.STREET,
                SearchField.COMMUNITY);
        assertThat(of(Hall.UNIT_1).names()).anySatisfy(name -> assertThat(name.code()).isEqualTo(Hall.CATEGORY));
    }
}
