package org.gridlight.client.system;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.RecordTable;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.ProgramVersion;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.support.DetailedLog;
import org.gridlight.client.support.LogFile;
import org.gridlight.client.support.SupportBundle;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.health.HealthRule;
import org.gridlight.model.health.HealthRule.State;
import org.gridlight.model.health.HealthSign;
import org.gridlight.model.light.Light;

/** Whether the centre runs well (运行状况): one thing a row, how it is, and what to do. Reads itself anew. On the FX thread. */
final class HealthView extends BorderPane {
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Duration DETAILED = Duration.ofMinutes(30);

    private final Seat seat;
    private final HealthRecord record;
    private final HealthWords words;
    private final RecordTable<HealthSign> table;
    private final Label summary = Parts.whole("", "text-dense", "t2");
    private final StackPane work = new StackPane(new LoadingBars(6));
    private final Button detailed;
    private HealthRule rule;
    private Tasks.Running reading = () -> {};

    HealthView(Seat seat, HealthRecord record) {
        this.seat = seat;
        this.record = record;
        this.words = new HealthWords(seat);
        this.rule = new HealthRule(seat.clock().instant(), ProgramVersion.current());
        this.table = new RecordTable<HealthSign>("health", seat.look(), chosen -> {})
                .parts("", 36, this::mark)
                .column(seat.say("health.what"), 260, words::name)
                .column(seat.say("health.found"), 460, words::value)
                .column(seat.say("health.todo"), 400, sign -> words.todo(sign, rule.of(sign))).filled();
        getStyleClass().add("pane");
        var head = Parts.paneHead(seat.say("health.title"), "");
        var bundle = Parts.button(seat.say("health.bundle"), "Ctrl+B", this::bundle);
        detailed = Parts.button(seat.say("health.detailed"), "Ctrl+D", this::detail);
        detailed.setId("detailed-log");
        head.getChildren().addAll(Parts.spring(), summary, detailed, bundle);
        head.setSpacing(12);
        setTop(head);
        setCenter(work);
    }

    private Node mark(HealthSign sign) {
        return switch (rule.of(sign)) {
            case GOOD -> Icon.CHECK.node(12, "green");
            case WATCH -> new LightIcon(Light.YELLOW, LightIcon.IN_TABLES);
            case WRONG -> new LightIcon(Light.RED, LightIcon.IN_TABLES);
        };
    }

    /** From now on it is read every half minute. */
    void start() {
        reading.cancel();
        read();
        reading = seat.tasks().every("health", AGAIN, () -> seat.tasks().onScreen(this::read));
    }

    void read() {
        seat.tasks().run("health signs", record::signs, this::show, this::failed);
    }

    private void show(List<HealthSign> signs) {
        rule = new HealthRule(seat.clock().instant(), ProgramVersion.current());
        table.getItems().clear();
        table.show(signs, null);
        long wrong = signs.stream().filter(sign -> rule.of(sign) == State.WRONG).count();
        long watch = signs.stream().filter(sign -> rule.of(sign) == State.WATCH).count();
        showDetail();
        summary.setText(seat.say("health.summary", wrong, watch, words.minute(rule.now())));
        work.getChildren().setAll(table);
    }

    private void failed(Exception failure) {
        work.getChildren().setAll(new StateCard(Icon.WARNING, "yellow", seat.say("health.failed"),
                List.of(seat.told(failure)), Parts.button(seat.say("shell.section.again"), this::read, "primary")));
    }

    /** Asks where to and writes what somebody who helps from afar needs, without what is of a person. */
    void bundle() {
        var signs = List.copyOf(table.getItems());
        var now = seat.clock().instant();
        seat.dialogs().chooseTarget(seat.say("health.bundle"), "gridlight-support.zip", "ZIP", List.of("zip"))
                .ifPresent(file -> seat.tasks().run("support bundle", () -> {
                    new SupportBundle(LogFile.path().getParent(), now).write(file, signs);
                    return file;
                }, written -> summary.setText(seat.say("reports.saved", written)),
                        failure -> summary.setText(seat.told(failure))));
    }

    /** Lets the log of this workstation say more for half an hour, or no more. */
    void detail() {
        DetailedLog.ofThisProgram(seat.clock()).ifPresent(log -> {
            if (log.until().isPresent()) {
                log.end();
            } else {
                log.keepFor(DETAILED);
            }
            showDetail();
        });
    }

    private void showDetail() {
        detailed.setText(DetailedLog.ofThisProgram(seat.clock()).flatMap(DetailedLog::until)
                .map(until -> seat.say("health.detailedUntil", words.minute(until)))
                .orElseGet(() -> seat.say("health.detailed")));
    }

    void close() {
        reading.cancel();
    }
}
