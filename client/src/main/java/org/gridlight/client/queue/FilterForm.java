package org.gridlight.client.queue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseRecord;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.light.Light;
import org.gridlight.model.words.Refusal;

/**
 * Narrows the queue: the saved filters on their digits, below what they are made of. A digit applies at once, 0 shows all
 * again, Ctrl+Enter applies what is picked. On the FX thread.
 */
final class FilterForm extends VBox {
    private static final double WIDE = 760;

    private final Seat seat;
    private final SavedFilters saved;
    private final Consumer<SavedFilters.Saved> apply;
    private final PickList majors;
    private final PickList classes;
    private final PickList units;
    private final PickList streets;
    private final PickList communities;
    private final PickList grids;
    private final Map<Light, ToggleButton> lights = new EnumMap<>(Light.class);
    private final Map<ReportSource, ToggleButton> sources = new EnumMap<>(ReportSource.class);
    private final Map<DueWindow, ToggleButton> dues = new LinkedHashMap<>();
    private final FlowPane kept = new FlowPane(8, 8);
    private final TextField name = new TextField();
    private final Label count = Parts.whole("", "text-dense", "t2");
    private final Label told = Parts.text("", "text-dense", "red");
    private Tasks.Running counting = () -> {};

    /** @param now what is picked already; @param apply told what is to be shown, with number 0 for one without a name */
    FilterForm(Seat seat, CaseRecord record, SavedFilters saved, QueueFilter now,
            Consumer<SavedFilters.Saved> apply) {
        this.seat = seat;
        this.saved = saved;
        this.apply = apply;
        getStyleClass().addAll("floating", "filter-form");
        setId("filter-form");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        majors = list(QueueFilter.Part.MAJORS, now.majors());
        classes = list(QueueFilter.Part.CLASSES, now.classes());
        units = list(QueueFilter.Part.UNITS, now.units());
        streets = list(QueueFilter.Part.STREETS, now.streets());
        communities = list(QueueFilter.Part.COMMUNITIES, now.communities());
        grids = list(QueueFilter.Part.GRIDS, now.grids());
        var lists = new VBox(8, beside(majors, classes, units), beside(streets, communities, grids));
        VBox.setVgrow(lists, Priority.ALWAYS);
        fillToggles(now);
        told.setWrapText(true);
        getChildren().addAll(Parts.text(seat.say("queue.filter"), "text-head"), kept, lists,
                line(QueueFilter.Part.LIGHTS, lights.values()), line(QueueFilter.Part.DUE, dues.values()),
                line(QueueFilter.Part.SOURCES, sources.values()), told, foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        showKept();
        offer(now, FilterChoices.Names.NONE);
        name(now, record);
        recount();
    }

    private PickList list(QueueFilter.Part part, Set<QueueFilter.Picked> now) {
        return new PickList("filter-" + part.name().toLowerCase(Locale.ROOT), part(part),
                seat.say("queue.filter.search"), now, this::recount);
    }

    private static HBox beside(PickList... lists) {
        var row = new HBox(12, lists);
        for (var list : lists) {
            HBox.setHgrow(list, Priority.ALWAYS);
        }
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }

    private String part(QueueFilter.Part part) {
        return seat.say("queue.part." + part);
    }

    private Node line(QueueFilter.Part part, Iterable<ToggleButton> buttons) {
        var row = new FlowPane(6, 6);
        row.setPrefWrapLength(WIDE);
        buttons.forEach(row.getChildren()::add);
        var caption = Parts.whole(part(part), "text-dense", "t2", "filter-caption");
        HBox.setHgrow(row, Priority.ALWAYS);
        return Parts.row(8, caption, row);
    }

    private void fillToggles(QueueFilter now) {
        for (var light : Light.values()) {
            var button = toggle("filter-light-" + light, seat.say("light." + light), now.lights().contains(light));
            button.setGraphic(new LightIcon(light, LightIcon.IN_COUNTS));
            lights.put(light, button);
        }
        for (var source : ReportSource.values()) {
            sources.put(source, toggle("filter-source-" + source, seat.say("source." + source.code()),
                    now.sources().contains(source)));
        }
        var group = new ToggleGroup();
        for (var due : DueWindow.values()) {
            var button = toggle("filter-due-" + due, seat.say("queue.due." + due), now.due() == due);
            button.setToggleGroup(group);
            dues.put(due, button);
        }
    }

    private ToggleButton toggle(String id, String words, boolean on) {
        var button = new ToggleButton(words);
        button.setId(id);
        button.getStyleClass().addAll("segment", "small");
        button.setSelected(on);
        button.selectedProperty().addListener((value, before, picked) -> recount());
        return button;
    }

    private Node foot() {
        name.setId("filter-name");
        name.setPromptText(seat.say("queue.filter.name"));
        name.setPrefColumnCount(12);
        name.setOnAction(enter -> save());
        count.setId("filter-count");
        var use = Parts.button(seat.say("queue.filter.apply"), "Ctrl+Enter", this::use, "primary");
        use.setId("filter-apply");
        var keep = Parts.button(seat.say("queue.filter.save"), this::save);
        keep.setId("filter-save");
        return Parts.row(8, name, keep, Parts.spring(), count, use);
    }

    /** What the list itself does not say is read meanwhile. */
    private void name(QueueFilter now, CaseRecord record) {
        seat.tasks().run("filter names", () -> FilterChoices.Names.of(record.categories(), record.placeNames()),
                names -> offer(now, names), failure -> told.setText(seat.told(failure)));
    }

    private void offer(QueueFilter now, FilterChoices.Names names) {
        seat.tasks().run("filter choices", () -> FilterChoices.of(seat.cases().all(), now, names), found -> {
            majors.offer(found.majors());
            classes.offer(found.classes());
            units.offer(found.units());
            streets.offer(found.streets());
            communities.offer(found.communities());
            grids.offer(found.grids());
            sources.forEach((source, button) -> {
                boolean there = found.sources().containsKey(source) || button.isSelected();
                button.setVisible(there);
                button.setManaged(there);
            });
        }, failure -> told.setText(seat.told(failure)));
    }

    private void showKept() {
        kept.getChildren().clear();
        var all = saved.all();
        if (all.isEmpty()) {
            kept.getChildren().add(Parts.text(seat.say("queue.filter.noneKept"), "text-dense", "t3"));
        }
        for (var one : all) {
            var button = Parts.button(one.name(), String.valueOf(one.number()), () -> apply.accept(one));
            button.setId("filter-kept-" + one.number());
            var forget = Parts.iconButton(Icon.CLOSE, seat.say("queue.filter.forget", one.name()), () -> {
                saved.forget(one.number());
                showKept();
            });
            forget.setId("filter-forget-" + one.number());
            kept.getChildren().add(Parts.row(0, button, forget));
        }
    }

    /** What is picked now. */
    QueueFilter picked() {
        var due = dues.entrySet().stream().filter(each -> each.getValue().isSelected()).map(Map.Entry::getKey)
                .findFirst().orElse(DueWindow.ANY);
        return new QueueFilter(majors.picked(), classes.picked(), units.picked(), streets.picked(),
                communities.picked(), grids.picked(), on(lights), on(sources), due);
    }

    private static <E> Set<E> on(Map<E, ToggleButton> buttons) {
        return buttons.entrySet().stream().filter(each -> each.getValue().isSelected()).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void recount() {
        told.setText("");
        counting.cancel();
        var which = picked().which(seat.clock(), seat.centre().zone());
        counting = seat.tasks().run("filter count", () -> seat.cases().all().stream().filter(which).count(),
                fitting -> count.setText(seat.say("queue.filter.fits", fitting)),
                failure -> count.setText(""));
    }

    private void use() {
        var picked = picked();
        apply.accept(saved.all().stream().filter(one -> one.filter().equals(picked)).findFirst()
                .orElse(new SavedFilters.Saved(0, "", picked)));
    }

    private void save() {
        try {
            apply.accept(saved.save(name.getText(), picked()));
        } catch (Refusal refused) {
            told.setText(refused.in(seat.words()));
            name.requestFocus();
        }
    }

    private void onKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.isControlDown()) {
            use();
            key.consume();
        } else if (key.getCode().isDigitKey() && !key.isControlDown() && !key.isAltDown()
                && !(key.getTarget() instanceof TextInputControl)) {
            int digit = Arrays.asList(KeyCode.DIGIT0, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4,
                    KeyCode.DIGIT5, KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.DIGIT9)
                    .indexOf(key.getCode());
            if (digit == 0) {
                apply.accept(new SavedFilters.Saved(0, "", QueueFilter.NONE));
            } else {
                saved.at(digit).ifPresent(apply);
            }
            key.consume();
        }
    }

    @Override
    public void requestFocus() {
        classes.lookup("#filter-classes").requestFocus();
    }
}
