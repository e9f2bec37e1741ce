package org.gridlight.client.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;
import org.gridlight.client.seat.SectionName;

/** Mark, sections, search, person: the bar over everything. */
final class TopBar extends HBox implements AutoCloseable {
    private static final double MARK = 22;

    private final List<ObservableIntegerValue> badges = new ArrayList<>();
    private final Map<SectionName, ToggleButton> tabs = new EnumMap<>(SectionName.class);

    TopBar(Seat seat, List<SectionPlan> plans, Node search, Consumer<SectionName> show,
            ShellCommands.Windows windows) {
        getStyleClass().add("top-bar");
        var product = Parts.row(10, new Mark(MARK), Parts.whole(seat.say("shell.product"), "product"));
        product.setPadding(new javafx.geometry.Insets(0, 16, 0, 0));
        getChildren().add(product);
        var group = new ToggleGroup();
        plans.forEach(plan -> getChildren().add(tab(seat, plan, group, show)));
        getChildren().addAll(Parts.spring(), search, person(seat, windows));
    }

    private ToggleButton tab(Seat seat, SectionPlan plan, ToggleGroup group, Consumer<SectionName> show) {
        var tab = new ToggleButton(seat.say(plan.name().word()));
        tab.getStyleClass().setAll("section-tab");
        tab.setId("tab-" + plan.name().code());
        tab.setToggleGroup(group);
        tab.setMinWidth(Region.USE_PREF_SIZE);
        tab.setFocusTraversable(false);
        tab.setOnAction(pressed -> {
            // A tab that is pressed again stays lit.
            tab.setSelected(true);
            show.accept(plan.name());
        });
        if (plan.badge() != null) {
            addBadge(tab, seat, plan);
        }
        tabs.put(plan.name(), tab);
        return tab;
    }

    private void addBadge(ToggleButton tab, Seat seat, SectionPlan plan) {
        var count = plan.badge().apply(seat);
        badges.add(count);
        var badge = Parts.whole("", "count-badge");
        Runnable say = () -> {
            badge.setText(String.valueOf(count.get()));
            tab.setGraphic(count.get() == 0 ? null : badge);
        };
        tab.setContentDisplay(ContentDisplay.RIGHT);
        count.addListener((value, before, now) -> say.run());
        say.run();
    }

    /** Who sits here, and what he may do with himself. */
    private static Node person(Seat seat, ShellCommands.Windows windows) {
        var roles = seat.operator().roles().stream().sorted().findFirst().map(role -> seat.say(role.word())).orElse("");
        var person = Parts.row(8, Icon.PERSON.node(), Parts.whole(seat.operator().name(), "on"),
                Parts.whole(roles, "text-dense"));
        var menu = new MenuButton();
        menu.setGraphic(person);
        menu.getStyleClass().add("person-menu");
        menu.setAccessibleText(seat.say("shell.person"));
        menu.setFocusTraversable(false);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.getItems().addAll(item(seat.say("system.password.change"), KeyCode.P, windows::changePassword),
                item(seat.say("shell.changeShift"), KeyCode.Q, windows::changeShift),
                item(seat.say("shell.language"), KeyCode.I, windows::otherLanguage));
        menu.setId("person");
        return menu;
    }

    /** The key is shown; the frame hears it. */
    private static MenuItem item(String words, KeyCode key, Runnable act) {
        var keyCap = Parts.keyCap(Command.nameOf(Command.ctrl(key)));
        var line = Parts.row(24, Parts.whole(words, "text-dense"), Parts.spring(), keyCap);
        var item = new CustomMenuItem(line);
        item.setOnAction(chosen -> act.run());
        return item;
    }

    void light(SectionName name) {
        tabs.get(name).setSelected(true);
    }

    /** A badge that keeps itself fresh ends with the bar. */
    @Override
    public void close() {
        for (var badge : badges) {
            if (badge instanceof Section.Badge live) {
                live.close();
            }
        }
    }
}
