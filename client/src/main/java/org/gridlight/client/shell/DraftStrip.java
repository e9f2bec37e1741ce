package org.gridlight.client.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.TypedWords;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.light.Light;

/**
 * Over the work of every section: that what is typed cannot be kept on this machine, until it can; and after a sign-in what
 * was typed before and never sent. On the FX thread.
 */
final class DraftStrip extends HBox implements AutoCloseable {
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final String OPINION = "opinion.";
    private static final String REPORT = "report.";

    private final Seat seat;
    private final TypedWords typed;
    private final Label told = Parts.text("", "text-dense");
    private final Label resumed = Parts.text("", "text-dense");
    private final Node[] trouble;
    private final Node[] waiting;
    private final OpenCases.Subscription subscription;
    private final Tasks.Running again;
    private boolean unsent;

    DraftStrip(Seat seat) {
        this.seat = seat;
        this.typed = seat.typed();
        setId("draft-strip");
        getStyleClass().add("strip");
        told.setId("draft-told");
        trouble = new Node[]{new LightIcon(Light.RED, LightIcon.IN_TILES), told, Parts.spring(),
            Parts.button(seat.say("shell.draft.again"), this::save)};
        waiting = waiting();
        show();
        subscription = typed.subscribe(now -> seat.tasks().onScreen(this::show));
        again = seat.tasks().every("drafts again", AGAIN, () -> {
            if (typed.keeping() != TypedWords.Keeping.SAFE) {
                typed.save();
            }
        });
    }

    /** What stands in fields that nobody has opened yet. */
    private Node[] waiting() {
        var opinions = typed.names(OPINION).stream().map(name -> Long.valueOf(name.substring(OPINION.length())))
                .sorted().toList();
        boolean report = !typed.names(REPORT).isEmpty();
        long others = typed.names("").stream().filter(name -> !name.startsWith(OPINION) && !name.startsWith(REPORT))
                .count();
        var parts = new ArrayList<String>();
        if (!opinions.isEmpty()) {
            parts.add(seat.say("shell.draft.opinions", opinions.size()));
        }
        if (report) {
            parts.add(seat.say("shell.draft.report"));
        }
        if (others > 0) {
            parts.add(seat.say("shell.draft.others", others));
        }
        unsent = !parts.isEmpty();
        resumed.setText(parts.isEmpty()
                ? ""
                : seat.say("shell.draft.resumed", String.join(seat.say("shell.draft.and"), parts)));
        resumed.setId("draft-resumed");
        var nodes = new ArrayList<Node>(List.of(new LightIcon(Light.YELLOW, LightIcon.IN_TILES), resumed,
                Parts.spring()));
        if (!opinions.isEmpty()) {
            nodes.add(Parts.button(seat.say("shell.draft.case"), () -> leave(() -> seat.navigation()
                    .openCase(opinions.getFirst()))));
        }
        if (report) {
            nodes.add(Parts.button(seat.say("shell.draft.goOn"), "F2", () -> leave(() -> seat.navigation()
                    .register(null, null))));
        }
        nodes.add(Parts.iconButton(Icon.CLOSE, seat.say("alarms.answer.hide"), () -> leave(() -> {})));
        return nodes.toArray(Node[]::new);
    }

    private void leave(Runnable then) {
        unsent = false;
        show();
        then.run();
    }

    private void save() {
        seat.tasks().run("drafts again", typed::save, saved -> show(), failure -> {});
    }

    private void show() {
        var keeping = typed.keeping();
        boolean safe = keeping == TypedWords.Keeping.SAFE;
        if (!safe) {
            told.setText(seat.say("shell.draft." + keeping));
        }
        getStyleClass().removeAll("red", "yellow");
        getStyleClass().add(safe ? "yellow" : "red");
        getChildren().setAll(safe ? waiting : trouble);
        setVisible(!safe || unsent);
        setManaged(!safe || unsent);
    }

    @Override
    public void close() {
        subscription.close();
        again.cancel();
    }
}
