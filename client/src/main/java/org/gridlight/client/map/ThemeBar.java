package org.gridlight.client.map;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.gridlight.client.look.Choice;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.seat.Seat;
import org.gridlight.db.theme.MapThemeStore;
import org.gridlight.model.people.Role;
import org.gridlight.model.theme.FillChoice;
import org.gridlight.model.theme.FillPeriod;
import org.gridlight.model.theme.HeatChoice;
import org.gridlight.model.theme.MapTheme;
import org.gridlight.model.theme.ThemeContent;

/**
 * The left of the bar over the map: theme (主题), thematic map (专题图) and time (时间). Themes are read, kept and removed off the
 * FX thread; what was chosen last is remembered for the person. On the FX thread.
 */
final class ThemeBar extends HBox {
    private static final String LAST = "map-theme";
    private static final int MONTHS = 6;

    /** What the bar acts on. */
    interface Desk {
        LayerStack stack();

        /** Lays the layers otherwise, in the tree too. */
        void lay(LayerStack stack);

        /** Shows a pane below a node; null closes the one that is there. */
        void drop(Node pane, Node below);
    }

    private final Seat seat;
    private final FillMediator fills;
    private final Desk desk;
    private final FillWords fillWords;
    private final MapThemeStore store;
    private final Choice<MapTheme> themes;
    private final MenuButton acts;
    private final Button fill = new Button();
    private final Choice<FillPeriod> time;
    private final FillPane pane;
    private List<MapTheme> known = List.of();
    private MapTheme chosen;
    private ThemeNamePane naming;

    ThemeBar(Seat seat, FillMediator fills, Desk desk, FillWords fillWords) {
        super(8);
        this.seat = seat;
        this.fills = fills;
        this.desk = desk;
        this.fillWords = fillWords;
        this.store = new MapThemeStore(seat.database());
        this.themes = new Choice<>(seat.say("map.theme"), this::title, this::choose);
        this.acts = new MenuButton(seat.say("map.theme.acts"));
        this.time = new Choice<>(seat.say("map.time"), fillWords::period,
                period -> choose(fills.wanted().with(period)));
        this.pane = new FillPane(seat.words(), fillWords, this::choose, this::choose, this::close);
        themes.setId("map-theme");
        acts.setId("map-theme-acts");
        acts.setOnShowing(shown -> acts.getItems().setAll(items()));
        // A menu button without items does not open.
        acts.getItems().setAll(new MenuItem());
        time.setId("map-time");
        fill.setId("map-fill");
        fill.getStyleClass().add("choice-button");
        fill.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        fill.setOnAction(act -> toggle());
        fill.setTooltip(new Tooltip(seat.say("map.fill.hint")));
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(themes, acts, fill, time);
        tell();
    }

    /** Reads the themes and puts on the one that was chosen last. */
    void start() {
        read(seat.memory().recall(LAST).orElse(""));
    }

    private String title(MapTheme theme) {
        var title = theme.title(seat.words());
        if (!theme.isShipped() && !theme.mine()) {
            return seat.say("map.theme.of", title, theme.owner());
        }
        return theme.equals(chosen) && isChanged() ? seat.say("map.theme.changed", title) : title;
    }

    /** Whether what is shown is no longer what the theme says. */
    private boolean isChanged() {
        return !ThemeLayers.seen(ThemeLayers.stack(chosen.content().layers())).equals(ThemeLayers.seen(desk.stack()))
                || chosen.content().fill() != null && !chosen.content().fill().equals(fills.wanted())
                || chosen.content().heat() != null && !chosen.content().heat().equals(fills.heat());
    }

    /** Reads the themes, and puts on that of a name; at first the first one when nobody knows the name. */
    private void read(String name) {
        seat.tasks().run("map themes", () -> store.of(seat.operator()), all -> {
            known = all;
            find(name).or(() -> chosen == null ? all.stream().findFirst() : Optional.empty()).ifPresent(this::apply);
            tell();
        }, failure -> themes.setDisable(true));
    }

    private Optional<MapTheme> find(String name) {
        return known.stream().filter(theme -> name.equals(key(theme))).findFirst();
    }

    /** By which a theme is remembered. */
    private static String key(MapTheme theme) {
        return theme.isShipped() ? theme.code() : Long.toString(theme.id());
    }

    private void choose(MapTheme theme) {
        seat.memory().remember(LAST, key(theme));
        apply(theme);
        tell();
    }

    /** Lays the layers as a theme says, and shows its fill and heat. */
    private void apply(MapTheme theme) {
        chosen = theme;
        desk.lay(ThemeLayers.stack(theme.content().layers()));
        if (theme.content().fill() != null && !theme.content().fill().equals(fills.wanted())) {
            fills.choose(theme.content().fill());
        }
        if (theme.content().heat() != null && !theme.content().heat().equals(fills.heat())) {
            fills.choose(theme.content().heat());
        }
    }

    private void choose(FillChoice choice) {
        show(MapLayer.THEME);
        fills.choose(choice);
    }

    private void choose(HeatChoice choice) {
        show(MapLayer.HEAT);
        fills.choose(choice);
    }

    private void show(MapLayer layer) {
        if (!desk.stack().shows(layer)) {
            desk.lay(desk.stack().with(layer, true));
        }
    }

    private List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        boolean own = chosen != null && (chosen.isShipped() || chosen.mine());
        if (own && isChanged()) {
            items.add(item("map.theme.keep", () -> act(() -> store.change(chosen, shown()), key(chosen))));
            items.add(item("map.theme.back", () -> choose(chosen)));
        }
        items.add(item("map.theme.saveAs", () -> name("map.theme.saveAs", "", false,
                (name, shared) -> act(() -> store.add(name, shared, shown()), null))));
        if (chosen != null && chosen.mine() && !chosen.isShipped()) {
            var theme = chosen;
            items.add(item("map.theme.rename", () -> name("map.theme.rename", theme.name(), theme.shared(),
                    (name, shared) -> act(() -> {
                        store.rename(theme, name, shared);
                        return theme.id();
                    }, key(theme)))));
            items.add(item("map.theme.remove", () -> remove(theme)));
        }
        if (chosen != null && chosen.mine() && chosen.isShipped()) {
            var theme = chosen;
            items.add(item("map.theme.asShipped", () -> remove(theme)));
        }
        return items;
    }

    private MenuItem item(String key, Runnable act) {
        var item = new MenuItem(seat.say(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(chosenItem -> act.run());
        return item;
    }

    private ThemeContent shown() {
        return new ThemeContent(ThemeLayers.settings(desk.stack()), fills.wanted(), fills.heat());
    }

    private void remove(MapTheme theme) {
        var next = theme.isShipped() ? key(theme) : known.isEmpty() ? "" : key(known.getFirst());
        act(() -> {
            store.remove(theme);
            return theme.id();
        }, next);
    }

    private interface Act {
        long done();
    }

    /** @param next what is chosen afterwards; null for what was made */
    private void act(Act act, String next) {
        seat.tasks().run("map theme", act::done, id -> {
            close();
            var name = next == null ? Long.toString(id) : next;
            seat.memory().remember(LAST, name);
            read(name);
        }, failure -> {
            if (naming != null) {
                naming.refuse(seat.told(failure));
            } else {
                name("map.theme.saveAs", "", false,
                        (name, shared) -> act(() -> store.add(name, shared, shown()), null));
                naming.refuse(seat.told(failure));
            }
        });
    }

    private void name(String title, String before, boolean shared, BiConsumer<String, Boolean> named) {
        boolean mayShare = seat.operator().has(Role.SHIFT_LEADER) || seat.operator().has(Role.SYSTEM_ADMIN);
        naming = new ThemeNamePane(seat.words(), seat.say(title), before, shared, mayShare, named, this::close);
        desk.drop(naming, themes);
        naming.enter();
    }

    /** Opens or closes the choice of a thematic map. */
    void toggle() {
        if (pane.getScene() != null) {
            close();
        } else {
            desk.drop(pane, fill);
            pane.enter();
        }
    }

    private void close() {
        naming = null;
        desk.drop(null, null);
    }

    /** What is shown has changed. */
    void tell() {
        themes.show(known, chosen);
        themes.renew();
        var choice = fills.wanted();
        fill.setGraphic(Parts.row(8, Parts.whole(seat.say("map.thematic"), "t3"),
                Parts.whole(fillWords.chosen(choice), "t1"), Icon.DOWN.node(12)));
        fill.setAccessibleText(seat.say("map.thematic") + " " + fillWords.chosen(choice));
        time.show(periods(choice.period()), choice.period());
        time.renew();
        pane.tell(choice, fills.heat());
        pane.tellBounds(fills.shown().classes().bounds());
    }

    private List<FillPeriod> periods(FillPeriod now) {
        var periods = new ArrayList<FillPeriod>();
        periods.add(FillPeriod.NOW);
        for (var span : List.of(FillPeriod.Span.TODAY, FillPeriod.Span.SEVEN_DAYS, FillPeriod.Span.THIS_MONTH)) {
            periods.add(new FillPeriod(span, null));
        }
        var month = YearMonth.from(LocalDate.ofInstant(seat.clock().instant(), seat.centre().zone()));
        for (int back = 1; back <= MONTHS; back++) {
            periods.add(FillPeriod.of(month.minusMonths(back)));
        }
        if (!periods.contains(now)) {
            periods.add(now);
        }
        return periods;
    }
}
