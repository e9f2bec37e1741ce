package org.gridlight.client.telephone;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.light.Light;

/**
 * Over the work of every section: somebody calls (来电), and a new report (F2) takes the number. It takes no focus and no key, so
 * that whatever is being typed goes on. On the FX thread.
 */
public final class CallStrip extends HBox implements AutoCloseable {
    private static final Duration CLOCK = Duration.ofSeconds(30);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Seat seat;
    private final Calls calls;
    private final Label told = Parts.whole("", "text-head");
    private final Label line = Parts.text("", "text-dense", "t2");
    private final Node[] called;
    private final Node[] unheard;
    private final OpenCases.Subscription subscription;
    private final Tasks.Running clock;
    private boolean seen;

    public CallStrip(Seat seat, Calls calls) {
        this.seat = seat;
        this.calls = calls;
        setId("call-strip");
        getStyleClass().addAll("strip", "yellow");
        told.setId("call-number");
        called = new Node[]{new LightIcon(Light.YELLOW, LightIcon.IN_TILES), told, line, Parts.spring(),
            Parts.button(seat.say("action.register"), "F2", () -> seat.navigation().register(null, null), "primary"),
            Parts.iconButton(Icon.CLOSE, seat.say("alarms.answer.hide"), calls::taken)};
        unheard = new Node[]{new LightIcon(Light.YELLOW, LightIcon.IN_TILES),
            Parts.text(seat.say("telephone.unheard"), "text-dense"), Parts.spring(),
            Parts.iconButton(Icon.CLOSE, seat.say("alarms.answer.hide"), () -> {
                seen = true;
                show();
            })};
        show();
        subscription = calls.subscribe(() -> seat.tasks().onScreen(this::show));
        clock = seat.tasks().every("calls", CLOCK, () -> seat.tasks().onScreen(this::show));
    }

    private void show() {
        var call = calls.waiting();
        call.ifPresent(this::tell);
        var parts = call.isPresent() ? called : calls.isUnheard() && !seen ? unheard : new Node[0];
        getChildren().setAll(parts);
        setVisible(parts.length > 0);
        setManaged(parts.length > 0);
    }

    private void tell(Call call) {
        told.setText(seat.say("telephone.call", call.masked()));
        var time = TIME.format(call.at().atZone(seat.centre().zone()));
        line.setText(call.line().isEmpty()
                ? time + "  " + seat.say("telephone.takes")
                : seat.say("telephone.line", call.line()) + "  " + time + "  " + seat.say("telephone.takes"));
    }

    @Override
    public void close() {
        subscription.close();
        clock.cancel();
    }
}
