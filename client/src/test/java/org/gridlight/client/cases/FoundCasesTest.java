package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.search.CaseIndexKeeper;
import org.gridlight.client.search.CaseSearch;
import org.gridlight.client.search.FieldNames;
import org.gridlight.client.search.SearchState;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.shell.Found;
import org.gridlight.client.shell.FoundCell;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.search.SearchField;
import org.gridlight.model.search.SearchNames;
import org.gridlight.model.search.SearchedCase;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases that are looked for in the queue and in the search box, as they look. */
class FoundCasesTest {
    private static final long DAYS = 40;
    private final TestSeat seat = new TestSeat();
    private final MadeUpRecord record = new MadeUpRecord();
    private final IndexedDesk indexed = new IndexedDesk(MadeUpCases.desk());
    private CaseIndexKeeper keeper;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void index() {
        var folder = Path.of(System.getProperty("gridlight.target"), "search", UUID.randomUUID().toString());
        keeper = new CaseIndexKeeper(indexed, folder, "hall", InstantSource.fixed(TestSeat.NOW));
        keeper.start();
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!(keeper.state() instanceof SearchState.Ready)) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
        seat.search = new CaseSearch(keeper, indexed::of, FieldNames.of(Words.of(seat.locale)),
                ZoneId.of("Asia/Shanghai"));
        seat.cases.replace(MadeUpCases.desk());
        seat.selected.set(8);
    }

    @AfterEach
    void close() {
        keeper.close();
    }

    /** What the desk holds, and the same once more, closed some weeks ago. */
    private static final class IndexedDesk implements CaseIndexKeeper.Source {
        private final TreeMap<Long, SearchedCase> cases = new TreeMap<>();
        private final List<SearchNames.Name> names = new ArrayList<>();

        IndexedDesk(List<OpenCase> desk) {
            for (var one : desk) {
                put(one, one.id(), one.state(), 0);
                for (int i = 1; i <= 3; i++) {
                    put(one, one.id() + i * 1_000, CaseState.CLOSED, DAYS * i);
                }
            }
        }

        private void put(OpenCase one, long id, CaseState state, long days) {
            var at = one.reportedAt().minus(Duration.ofDays(days));
            var number = at.toString().substring(0, 10).replace("-", "") + String.format("%04d", 1_000 + id % 1_000);
            cases.put(id, new SearchedCase(id, 1, state == CaseState.CLOSED
                    ? List.of(number)
                    : Stream.of(one.caseNo(), one.acceptNo()).filter(Objects::nonNull).toList(), state, one.source(),
                    key(SearchField.CATEGORY, one.category()), key(SearchField.DEPARTMENT, one.department()),
                    key(SearchField.STREET, one.street()), 0, null, at, one.place(),
                    "路过" + one.place() + "，发现" + one.category() + "，影响通行，希望尽快处理。"));
        }

        private long key(SearchField field, String name) {
            if (name == null) {
                return 0;
            }
            var known = names.stream().filter(each -> each.field() == field && each.name().equals(name)).findFirst();
            return known.map(each -> Long.parseLong(each.key())).orElseGet(() -> {
                names.add(new SearchNames.Name(field, String.valueOf(names.size() + 1), name, null, null));
                return (long) names.size();
            });
        }

        @Override
        public long head() {
            return 1;
        }

        @Override
        public CaseIndexKeeper.Changes after(long seq, int most) {
            return new CaseIndexKeeper.Changes(1, Set.of(), 0, false);
        }

        @Override
        public List<Map.Entry<Long, Integer>> keys(long after, int most) {
            return cases.tailMap(after, false).keySet().stream().limit(most).map(id -> Map.entry(id, 1)).toList();
        }

        @Override
        public List<SearchedCase> of(Collection<Long> ids) {
            return ids.stream().map(cases::get).filter(Objects::nonNull).toList();
        }

        @Override
        public long last() {
            return cases.lastKey();
        }

        @Override
        public SearchNames names() {
            return new SearchNames(names);
        }
    }

    private Parent filtered(Look look, String text, AtomicReference<CasesSection> made) {
        seat.look.set(look);
        var given = seat.seat(null);
        var section = new CasesSection(given, record,
                new Drafts(Path.of(System.getProperty("gridlight.target"), "drafts",
                        "found.properties")),
                null);
        made.set(section);
        var frame = Frames.around(given, new SectionPlan(SectionName.CASES, again -> section));
        ((TextField) section.view().lookup("#queue-filter")).setText(text);
        return frame;
    }

    private String count(CasesSection section) {
        return ((javafx.scene.control.Label) section.view().lookup("#queue-count")).getText();
    }

    @Test
    void theQueueIsFilteredInEveryFieldAndGoesOnWithWhatIsOver() {
        var made = new AtomicReference<CasesSection>();
        Screens.take("queue-search", look -> filtered(look, "望江", made));
        Screens.take("queue-search-pinyin", Look.standard(), 1920, 1080, look -> filtered(look, "liudi", made));
        Screens.take("queue-search-none-open", Look.standard(), 1366, 768, look -> filtered(look, "20260427", made));
        Toolkit.onScreen(() -> {
            filtered(Look.standard(), "lsj", made);
            var view = made.get().view();
            assertThat(count(made.get())).isEqualTo(seat.seat(null).say("cases.count", 0));
            ((TextField) view.lookup("#queue-filter")).setText("liudijie");
            assertThat(count(made.get())).isNotEqualTo(seat.seat(null).say("cases.count", 0));
            @SuppressWarnings("unchecked")
            var over = (ListView<Found>) view.lookup("#queue-over");
            assertThat(over.getItems()).isNotEmpty();
            over.getItems().getFirst().open().run();
            assertThat(seat.went).last().asString().matches("case [123]0\\d\\d");
            ((TextField) view.lookup("#queue-filter")).setText("");
            assertThat(over.getItems()).isEmpty();
            return null;
        });
    }

    @Test
    void theSearchBoxNamesTheFieldAndMarksTheWords() {
        for (var typed : List.of("影响通行", "liudi", "鼓楼", "1003")) {
            var found = new CasesDesk(Path.of(System.getProperty("gridlight.target"), "drafts"), null,
                    (seat, adviser) -> {})
                    .search(seat.seat(null)).find(typed);
            assertThat(found).as(typed).isNotEmpty();
        }
        Screens.take("search-box",
                new Look(org.gridlight.client.look.Theme.LIGHT, org.gridlight.client.look.FontSize.NORMAL),
                900, 620, this::list);
        Screens.take("search-box-dark",
                new Look(org.gridlight.client.look.Theme.DARK, org.gridlight.client.look.FontSize.NORMAL),
                900, 620, this::list);
    }

    private Parent list(Look look) {
        var desk = new CasesDesk(Path.of(System.getProperty("gridlight.target"), "drafts"), null, (seat, adviser) -> {})
                .search(seat.seat(null));
        var list = new ListView<Found>();
        list.setFixedCellSize(FoundCell.ROW);
        list.setCellFactory(view -> new FoundCell());
        for (var typed : List.of("影响通行", "liudi", "鼓楼", "1003")) {
            desk.find(typed).stream().limit(4).forEach(list.getItems()::add);
        }
        list.setPrefHeight(list.getItems().size() * FoundCell.ROW + 2);
        var box = new VBox(list, Parts.text(seat.seat(null).say("shell.search.keys"), "text-dense", "t2"));
        box.getStyleClass().addAll("floating", "result-list");
        box.setMaxSize(javafx.scene.layout.Region.USE_PREF_SIZE, javafx.scene.layout.Region.USE_PREF_SIZE);
        return new StackPane(box);
    }
}
