package org.gridlight.client.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import org.gridlight.client.cases.QueueDoor;
import org.gridlight.client.cases.QueueTools;
import org.gridlight.client.look.Icon;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;

/** The tools over the queue, in one menu and on keys: filters, groups, export, batches. On the FX thread. */
public final class ListTools implements QueueTools {
    private static final String GROUPED = "queue-group";

    private final Seat seat;
    private final QueueDoor queue;
    private final SavedFilters saved;
    private final FilterStrip strip;
    private final MenuButton button = new MenuButton();
    private final Map<Grouping, RadioMenuItem> groups = new EnumMap<>(Grouping.class);
    private final ListExport export;
    private final BatchDesk batch;
    private final ClosingDesk closing;
    private final SlipsOfMarked slips;
    private QueueFilter filter = QueueFilter.NONE;
    private Grouping grouping;

    public ListTools(Seat seat, QueueDoor queue) {
        this.seat = seat;
        this.queue = queue;
        this.saved = new SavedFilters(seat.memory());
        this.strip = new FilterStrip(seat, each -> apply(new SavedFilters.Saved(0, "", each)));
        this.export = new ListExport(seat, queue);
        this.batch = new BatchDesk(seat, queue);
        this.closing = new ClosingDesk(seat, queue, batch);
        this.slips = new SlipsOfMarked(seat, queue);
        button.setText(seat.say("queue.tools"));
        button.setGraphic(Icon.FILTER.node(14));
        button.setId("queue-tools");
        button.setMinWidth(MenuButton.USE_PREF_SIZE);
        button.getStyleClass().add("flat");
        fillMenu();
        group(seat.memory().recall(GROUPED).flatMap(name -> Arrays.stream(Grouping.values())
                .filter(each -> each.name().equals(name)).findFirst()).orElse(Grouping.DUE));
    }

    private void fillMenu() {
        var by = new Menu(named("queue.group", "Ctrl+H"));
        for (var each : Grouping.values()) {
            var item = new RadioMenuItem(seat.say("queue.group." + each));
            item.setOnAction(pressed -> groupAndRemember(each));
            groups.put(each, item);
            by.getItems().add(item);
        }
        var inBatch = item("action.batch", "Ctrl+B", batch::open);
        var closingMany = item("queue.closing.open", "Ctrl+W", closing::open);
        var onPaper = item("queue.slips", "Ctrl+F12", slips::print);
        button.getItems().setAll(item("queue.filter", "Ctrl+F", this::openFilter), by,
                item("queue.export", "Ctrl+S", export::open), inBatch, closingMany, onPaper);
        button.setOnShowing(showing -> {
            onPaper.setDisable(!slips.isUsable());
            inBatch.setDisable(!batch.isUsable());
            closingMany.setDisable(!closing.isUsable());
        });
    }

    private MenuItem item(String word, String key, Runnable act) {
        var item = new MenuItem(named(word, key));
        item.setOnAction(pressed -> act.run());
        return item;
    }

    private String named(String word, String key) {
        return seat.say("queue.tools.key", seat.say(word), key);
    }

    private void openFilter() {
        seat.overlays().open(new FilterForm(seat, queue.record(), saved, filter, chosen -> {
            seat.overlays().close();
            apply(chosen);
        }), queue::focus);
    }

    private void apply(SavedFilters.Saved chosen) {
        filter = chosen.filter();
        strip.show(chosen);
        queue.narrow(filter.isEmpty() ? null : filter.which(seat.clock(), seat.centre().zone()));
        queue.focus();
    }

    private void groupAndRemember(Grouping by) {
        seat.memory().remember(GROUPED, by.name());
        group(by);
    }

    private void group(Grouping by) {
        grouping = by;
        groups.forEach((each, item) -> item.setSelected(each == by));
        queue.group(by.in(seat.words()));
    }

    private void nextGrouping() {
        groupAndRemember(Grouping.values()[(grouping.ordinal() + 1) % Grouping.values().length]);
    }

    @Override
    public Node button() {
        return button;
    }

    @Override
    public Node strip() {
        return strip;
    }

    @Override
    public void clear() {
        apply(new SavedFilters.Saved(0, "", QueueFilter.NONE));
    }

    @Override
    public List<Command> commands() {
        var commands = new ArrayList<Command>();
        commands.add(new Command(seat.say("queue.filter"), Command.ctrl(KeyCode.F), this::openFilter));
        commands.add(new Command(seat.say("queue.group"), Command.ctrl(KeyCode.H), this::nextGrouping));
        commands.add(new Command(seat.say("queue.export"), Command.ctrl(KeyCode.S), export::open));
        if (batch.isUsable()) {
            commands.add(new Command(seat.say("action.batch"), Command.ctrl(KeyCode.B), batch::open));
        }
        commands.add(new Command(seat.say("queue.closing.open"), Command.ctrl(KeyCode.W), false, closing::isUsable,
                closing::open));
        commands.add(new Command(slips.words(), Command.ctrl(KeyCode.F12), false, slips::isUsable,
                slips::print));
        return commands;
    }

    @Override
    public void close() {
        export.close();
        batch.close();
        slips.close();
    }
}
