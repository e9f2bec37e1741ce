package org.gridlight.client.system;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.audit.AuditCheck;
import org.gridlight.model.audit.AuditVerdict;
import org.gridlight.model.light.Light;

/** Whether the audit is whole (审计链校验): what the record found by itself, and a verification now. On the FX thread. */
final class ChainPane extends VBox {
    private static final double WIDTH = 380;
    private static final int HASH_SHOWN = 12;

    private final Seat seat;
    private final AuditMediator mediator;
    private final AuditWords words;
    private final TextField anchor = new TextField();
    private final Button verify;
    private final Button cancel;
    private final VBox outcome = new VBox(6);
    private final VBox checks = new VBox();

    ChainPane(Seat seat, AuditMediator mediator, AuditWords words) {
        this.seat = seat;
        this.mediator = mediator;
        this.words = words;
        double share = seat.look().getValue().size().pixels() / (double) FontSize.NORMAL.pixels();
        getStyleClass().addAll("pane2", "line-left");
        setMinWidth(WIDTH * share);
        setPrefWidth(WIDTH * share);
        setMaxWidth(WIDTH * share);
        verify = Parts.button(seat.say("system.audit.verifyNow"), "F7", this::begin, "primary");
        verify.setId("verify");
        cancel = Parts.button(seat.say("system.audit.cancel"), "F8", mediator::cancel);
        cancel.setId("cancel-verify");
        anchor.setId("anchor");
        anchor.setPromptText(seat.say("system.audit.anchor"));
        outcome.setId("verdict");
        var now = new VBox(10, quiet("system.audit.about"), anchor, Parts.row(8, verify, cancel), outcome);
        now.getStyleClass().add("block");
        var list = new ScrollPane(checks);
        list.setFitToWidth(true);
        list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(list, Priority.ALWAYS);
        var daily = Parts.paneHead(seat.say("system.audit.daily"), "");
        daily.getStyleClass().add("hair-top");
        getChildren().addAll(Parts.paneHead(seat.say("system.auditVerify"), ""), now, daily, list);
        verified();
    }

    private Label quiet(String key) {
        return wrapped(seat.say(key), "text-caption", "t2");
    }

    private static Label wrapped(String text, String... styles) {
        var label = Parts.text(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    void begin() {
        mediator.verify(anchor.getText());
    }

    void show(List<AuditCheck> made) {
        checks.getChildren().setAll(made.stream().map(this::check).toList());
        if (made.isEmpty()) {
            var none = quiet("system.audit.noChecks");
            none.getStyleClass().add("block");
            checks.getChildren().add(none);
        }
    }

    private Node check(AuditCheck one) {
        boolean sound = one.fault() == null;
        var mark = sound ? Icon.CHECK.node(12, "green") : new LightIcon(Light.RED, LightIcon.IN_TABLES);
        var said = sound
                ? Parts.text(seat.say("system.audit.soundTo", one.toSeq()), "text-dense")
                : Parts.text(seat.say("system.audit.brokenAt", one.toSeq() + 1, seat.say(one.fault().word())),
                        "text-dense", "red");
        var row = new VBox(Parts.row(8, mark, said), Parts.text(words.second(one.at()), "text-caption", "t2"));
        row.getStyleClass().addAll("role-cell", "hair-bottom");
        return row;
    }

    /** How the verification stands. */
    void verified() {
        var now = mediator.model().verifying();
        boolean running = now instanceof AuditModel.Verifying.Running;
        verify.setDisable(running);
        cancel.setDisable(!running);
        outcome.getChildren().setAll(switch (now) {
            case AuditModel.Verifying.Idle idle -> List.<Node>of();
            case AuditModel.Verifying.Running(long rows) -> List.<Node>of(wrapped(seat.say("audit.verifying", rows),
                    "text-dense"));
            case AuditModel.Verifying.Cancelled cancelled -> List.<Node>of(wrapped(seat.say("system.audit.cancelled"),
                    "text-dense", "t2"));
            case AuditModel.Verifying.Failed(Exception why) -> List.<Node>of(wrapped(seat.told(why), "text-dense",
                    "red"));
            case AuditModel.Verifying.Given(AuditVerdict.Broken(long seq, var fault)) -> List.<Node>of(Parts.row(8,
                    new LightIcon(Light.RED, LightIcon.IN_TABLES), wrapped(seat.say("system.audit.broken", seq,
                            seat.say(fault.word())), "text-dense", "red")));
            case AuditModel.Verifying.Given(AuditVerdict.Sound sound) -> sound(sound);
        });
    }

    /** The last row can be copied, to be written down elsewhere. */
    private List<Node> sound(AuditVerdict.Sound sound) {
        var last = new TextField(sound.seq() + ":" + sound.hash());
        last.setEditable(false);
        last.setId("last-row");
        return List.of(Parts.row(8, Icon.CHECK.node(12, "green"),
                wrapped(seat.say("system.audit.sound", sound.rows(), sound.hash().isEmpty()
                        ? "-"
                        : sound.hash().substring(0, HASH_SHOWN)), "text-dense", "green")),
                last, quiet("system.audit.writeDown"));
    }
}
