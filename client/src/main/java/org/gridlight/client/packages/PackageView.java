package org.gridlight.client.packages;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.desk.DeskFrame;
import org.gridlight.client.desk.ReadingDesk;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Seat;
import org.gridlight.db.packages.PackageStore;
import org.gridlight.model.packages.ExchangedPackage;
import org.gridlight.model.packages.UnitExchange;

/** Units without a line at the left, what went and came of the chosen one at the right. On the FX thread. */
final class PackageView extends StackPane implements ReadingDesk.View {
    /** What a person does here. */
    interface Acts {
        boolean mayExchange();

        void choose(PackageList list);

        void choose(UnitExchange unit);

        void pack();

        void take();

        void readAgain();
    }

    /** @param history null while it is being read; @param taken what came of the last file at this desk, null for none */
    record Shown(UnitExchange unit, List<ExchangedPackage> history, PackageStore.Taken taken) {}

    private final Seat seat;
    private final DeskFrame<PackageList> frame;
    private final ListView<UnitExchange> units = new ListView<>();
    private final PackagePage page;
    private final Label done = Parts.text("", "text-dense");
    private final HBox work;
    private boolean filling;

    PackageView(Seat seat, Acts acts) {
        this.seat = seat;
        this.frame = new DeskFrame<>(seat, List.of(PackageList.values()), "packages-", PackageList::word, acts::choose,
                acts::readAgain);
        this.page = new PackagePage(seat, acts);
        units.setId("packages-units");
        units.getStyleClass().add("notice-list");
        units.setCellFactory(view -> new UnitCell(seat));
        units.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (!filling && now != null) {
                acts.choose(now);
            }
        });
        VBox.setVgrow(units, Priority.ALWAYS);
        HBox.setHgrow(page, Priority.ALWAYS);
        work = new HBox(new VBox(units), page);
        done.setId("packages-done");
        done.setWrapText(true);
        var foot = Parts.row(8, done);
        foot.getStyleClass().addAll("block", "line-top");
        foot.managedProperty().bind(done.textProperty().isNotEmpty());
        foot.visibleProperty().bind(foot.managedProperty());
        frame.foot(foot);
        getChildren().add(frame);
    }

    /** @param shown null for none */
    void show(PackageList list, List<UnitExchange> all, Shown shown, boolean busy) {
        frame.choose(list);
        for (var each : PackageList.values()) {
            frame.tab(each).show((int) all.stream().filter(each::holds).count(), 0, each == PackageList.ALL
                    ? ""
                    : seat.say("packages.cases", all.stream().mapToInt(each::count).sum()));
        }
        if (shown == null) {
            frame.place(new StateCard(Icon.CHECK, "green", seat.say("packages.empty." + list),
                    List.of(seat.say(all.isEmpty() ? "packages.empty.noKey" : "packages.empty.why"))));
            return;
        }
        var rows = all.stream().filter(list::holds).toList();
        filling = true;
        if (!units.getItems().equals(rows)) {
            units.getItems().setAll(rows);
        }
        units.getSelectionModel().select(shown.unit());
        filling = false;
        page.show(shown, busy);
        frame.place(work);
    }

    /** What was done, in one line. */
    void said(String words) {
        frame.tell(null);
        done.setText(words);
    }

    @Override
    public void tell(String why) {
        frame.tell(why);
        if (why != null) {
            done.setText("");
        }
    }

    @Override
    public void failed(String why) {
        frame.failed(seat.say("packages.failed"), why);
    }

    @Override
    public void faded(boolean cut) {
        frame.faded(cut);
    }

    @Override
    public void focus() {
        units.requestFocus();
    }
}
