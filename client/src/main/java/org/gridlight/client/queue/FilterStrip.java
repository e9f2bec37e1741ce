package org.gridlight.client.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.queue.QueueFilter.Part;
import org.gridlight.client.queue.QueueFilter.Picked;
import org.gridlight.client.seat.Seat;

/** Says by what the list is narrowed; each part can be taken away, and all together. On the FX thread. */
final class FilterStrip extends HBox {
    private static final int NAMED = 2;

    private final Seat seat;
    private final Consumer<QueueFilter> apply;

    FilterStrip(Seat seat, Consumer<QueueFilter> apply) {
        super(6);
        this.seat = seat;
        this.apply = apply;
        getStyleClass().add("filter-strip");
        setId("filter-strip");
        show(new SavedFilters.Saved(0, "", QueueFilter.NONE));
    }

    void show(SavedFilters.Saved now) {
        boolean shown = !now.filter().isEmpty();
        setVisible(shown);
        setManaged(shown);
        getChildren().setAll(Icon.FILTER.node(14));
        if (!now.name().isEmpty()) {
            getChildren().add(Parts.whole(now.name(), "text-dense", "strong"));
        }
        for (var part : Part.values()) {
            var words = words(now.filter(), part);
            if (!words.isEmpty()) {
                getChildren().add(taking(now.filter(), part, words));
            }
        }
        var all = Parts.button(seat.say("queue.filter.clear"), () -> apply.accept(QueueFilter.NONE), "flat", "in-row");
        all.setId("filter-clear");
        getChildren().addAll(Parts.spring(), all);
    }

    private HBox taking(QueueFilter filter, Part part, List<String> words) {
        var some = words.size() > NAMED
                ? seat.say("queue.filter.some", words.getFirst(), words.size())
                : String.join(seat.say("queue.comma"), words);
        var close = Parts.iconButton(Icon.CLOSE, seat.say("queue.filter.without", seat.say("queue.part." + part)),
                () -> apply.accept(filter.without(part)));
        close.setId("filter-without-" + part);
        var name = Parts.text(some, "text-dense");
        name.setTooltip(new Tooltip(String.join(seat.say("queue.comma"), words)));
        var tag = Parts.row(2, Parts.whole(seat.say("queue.part." + part), "text-caption", "t3"), name, close);
        tag.getStyleClass().add("filter-tag");
        return tag;
    }

    private List<String> words(QueueFilter filter, Part part) {
        return switch (part) {
            case MAJORS -> names(filter.majors());
            case CLASSES -> names(filter.classes());
            case UNITS -> names(filter.units());
            case STREETS -> names(filter.streets());
            case COMMUNITIES -> names(filter.communities());
            case GRIDS -> names(filter.grids());
            case LIGHTS -> filter.lights().stream().sorted().map(light -> seat.say("light." + light)).toList();
            case SOURCES ->
                filter.sources().stream().sorted().map(source -> seat.say("source." + source.code())).toList();
            case DUE -> filter.due() == DueWindow.ANY ? List.of() : List.of(seat.say("queue.due." + filter.due()));
        };
    }

    private static List<String> names(Collection<Picked> picked) {
        return picked.stream().map(Picked::name).sorted().collect(Collectors.toCollection(ArrayList::new));
    }
}
