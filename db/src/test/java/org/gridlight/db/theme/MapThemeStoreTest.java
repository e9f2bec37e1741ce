package org.gridlight.db.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.people.OperatorStore;
import org.gridlight.model.theme.ClassMethod;
import org.gridlight.model.theme.FillChoice;
import org.gridlight.model.theme.FillMeasure;
import org.gridlight.model.theme.FillPeriod;
import org.gridlight.model.theme.FillUnit;
import org.gridlight.model.theme.HeatChoice;
import org.gridlight.model.theme.MapTheme;
import org.gridlight.model.theme.ThemeContent;
import org.gridlight.model.theme.ThemeContent.LayerSetting;
import org.gridlight.model.theme.ThemeJson;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Themes of the map through the doors of the record, by people of the hall and of a unit. */
class MapThemeStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final ThemeContent MINE = new ThemeContent(
            List.of(new LayerSetting("GROUND", true, 0.5, 12.5, null, Set.of()),
                    new LayerSetting("CASES", false, 1, null, 16.0, Set.of("b", "a"))),
            FillChoice.USUAL.with(FillMeasure.ON_TIME_RATE).with(FillUnit.COMMUNITY)
                    .with(FillPeriod.of(YearMonth.of(2026, 6))).classed(ClassMethod.QUANTILE, 5).hatched(true),
            new HeatChoice(HeatChoice.Of.OVERDUE, FillPeriod.NOW));

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private MapThemeStore as(String account) {
        return new MapThemeStore(hall.signedIn(account));
    }

    private List<MapTheme> seenBy(String account) {
        Database database = hall.signedIn(account);
        return new MapThemeStore(database).of(new OperatorStore(database).me());
    }

    private MapTheme theme(String account, String name) {
        return seenBy(account).stream().filter(theme -> theme.name().equals(name)).findFirst().orElseThrow();
    }

    private static String refused(ThrowingCallable act) {
        var refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).isNotNull();
        for (var locale : new Locale[]{Locale.CHINA, Locale.ENGLISH}) {
            assertThat(refusal.in(Words.of(locale))).doesNotContain("{", "\n", refusal.key());
        }
        return refusal.key();
    }

    @Test
    void theCentreShipsFourThatEverybodySees() {
        for (var account : List.of(Hall.ACCEPTOR, Hall.UNIT_1)) {
            var themes = seenBy(account);
            assertThat(themes).extracting(MapTheme::name).containsExactly("日常处置", "夜间", "防汛", "考评");
            assertThat(themes).noneMatch(MapTheme::mine).allMatch(MapTheme::isShipped)
                    .allMatch(theme -> theme.content().layers().size() > 4);
            assertThat(themes.getFirst().content().fill()).isEqualTo(FillChoice.USUAL);
            assertThat(themes.get(3).content().fill().measure()).isEqualTo(FillMeasure.ON_TIME_RATE);
            assertThat(themes.get(1).title(Words.of(Locale.ENGLISH))).isEqualTo("Night");
        }
    }

    @Test
    void aPersonKeepsRenamesAndRemovesHisOwn() {
        long id = as(Hall.ACCEPTOR).add(" 我的 ", false, MINE);

        var kept = theme(Hall.ACCEPTOR, "我的");
        assertThat(kept).isEqualTo(new MapTheme(id, 0, null, "我的", kept.owner(), true, false, MINE));
        assertThat(seenBy(Hall.DISPATCHER)).extracting(MapTheme::name).doesNotContain("我的");
        as(Hall.ACCEPTOR).rename(kept, "早班", false);
        assertThat(as(Hall.ACCEPTOR).change(theme(Hall.ACCEPTOR, "早班"), new ThemeContent(List.of(), null, null)))
                .isEqualTo(id);
        assertThat(theme(Hall.ACCEPTOR, "早班").content().fill()).isNull();
        as(Hall.ACCEPTOR).remove(kept);
        assertThat(seenBy(Hall.ACCEPTOR)).hasSize(4);
    }

    @Test
    void aShippedOneIsChangedForOneselfAndIsAsShippedAgain() {
        var night = theme(Hall.ACCEPTOR, "夜间");

        as(Hall.ACCEPTOR).change(night, MINE);

        var changed = theme(Hall.ACCEPTOR, "夜间");
        assertThat(changed.content()).isEqualTo(MINE);
        assertThat(changed.mine()).isTrue();
        assertThat(changed.code()).isEqualTo("NIGHT");
        assertThat(theme(Hall.DISPATCHER, "夜间")).isEqualTo(night);
        assertThat(as(Hall.ACCEPTOR).change(changed, MINE)).isEqualTo(changed.id());
        as(Hall.ACCEPTOR).remove(changed);
        assertThat(theme(Hall.ACCEPTOR, "夜间")).isEqualTo(night);
        as(Hall.ACCEPTOR).remove(night);
        assertThat(seenBy(Hall.ACCEPTOR)).as("nobody removes what is shipped").contains(night);
    }

    @Test
    void onlyAShiftLeaderSharesWithTheCentre() {
        assertThat(refused(() -> as(Hall.ACCEPTOR).add("大家", true, MINE))).isEqualTo("theme.notToShare");
        long id = as(Hall.LEADER).add("大家", true, MINE);

        var seen = theme(Hall.ACCEPTOR, "大家");
        assertThat(seen.mine()).isFalse();
        assertThat(seen.owner()).isNotEmpty();
        assertThat(seen.id()).isEqualTo(id);
        assertThat(theme(Hall.UNIT_1, "大家").content()).isEqualTo(MINE);
        assertThat(refused(() -> as(Hall.ACCEPTOR).rename(seen, "别名", false))).isEqualTo("theme.gone");
        as(Hall.ACCEPTOR).remove(seen);
        assertThat(theme(Hall.LEADER, "大家").mine()).isTrue();
    }

    @Test
    void whatCannotBeKeptIsRefusedInOneLine() {
        as(Hall.ACCEPTOR).add("一", false, MINE);

        assertThat(refused(() -> as(Hall.ACCEPTOR).add("一", false, MINE))).isEqualTo("theme.nameTaken");
        assertThat(refused(() -> as(Hall.ACCEPTOR).add("  ", false, MINE))).isEqualTo("theme.noName");
        assertThat(refused(() -> as(Hall.ACCEPTOR).add("长".repeat(33), false, MINE))).isEqualTo("theme.noName");
        for (int i = seenBy(Hall.ACCEPTOR).size() - 4; i < 50; i++) {
            as(Hall.ACCEPTOR).add("n" + i, false, MINE);
        }
        assertThat(refused(() -> as(Hall.ACCEPTOR).add("再", false, MINE))).isEqualTo("theme.tooMany");
    }

    @Test
    void aThemeOfAnotherVersionStillOpens() {
        var read = ThemeJson.read("""
                {"version": 9, "new": [], "layers": [{"layer": "HOLOGRAM", "shown": true, "spin": 3}, {"no": 1}, 7,
                 {"layer": "CASES", "opacity": 4}], "fill": {"measure": "JOY", "unit": "STREET"},
                 "heat": {"of": "LAVA"}}""");

        assertThat(read.layers()).extracting(LayerSetting::layer).containsExactly("HOLOGRAM", "CASES");
        assertThat(read.layers().getLast().opacity()).isEqualTo(1);
        assertThat(read.fill()).isEqualTo(FillChoice.USUAL);
        assertThat(read.heat()).isNull();
        assertThat(ThemeJson.read("no json").layers()).isEmpty();
        assertThat(ThemeJson.read(ThemeJson.write(MINE))).isEqualTo(MINE);
    }
}
