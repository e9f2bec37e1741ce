package org.gridlight.client.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.duty.OnDutyLine;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseFile.StageTime;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.light.Light;

/** Beside the file: the place, whose it is, the clocks, and why it is due then. On the FX thread. */
final class SidePane extends VBox {
    private final Seat seat;
    private final CaseWords caseWords;
    private final PlacePicture place;
    private final VBox whose = new VBox(4);
    private final VBox clocks = new VBox(5);
    private final OnDutyLine onDuty;
    private final DueExplanation explanation;
    private final VBox explained;
    private final Node askForIt;
    private Runnable showFull = () -> {};
    private ReporterLook.Shown reporters;
    private CaseFile file;

    /** @param place null where the map is not built */
    SidePane(Seat seat, CaseWords caseWords, PlacePicture place) {
        this.seat = seat;
        this.caseWords = caseWords;
        this.place = place;
        this.explanation = new DueExplanation(seat, caseWords);
        getStyleClass().addAll("pane2", "line-left", "side-pane");
        if (place != null) {
            var piece = place.node();
            piece.getStyleClass().add("place-picture");
            getChildren().add(piece);
        }
        explained = new VBox(explanation);
        explained.getStyleClass().add("side-part");
        whose.getStyleClass().add("side-part");
        clocks.getStyleClass().addAll("side-part", "hair-top");
        explained.getStyleClass().add("hair-top");
        var link = Parts.button(seat.say("clock.explainDue"), "Ctrl+T", this::explain, "flat");
        askForIt = new HBox(link);
        askForIt.getStyleClass().addAll("side-part", "hair-top");
        onDuty = new OnDutyLine(seat);
        onDuty.getStyleClass().addAll("side-part", "hair-top");
        getChildren().addAll(whose, onDuty, clocks, explained, askForIt);
        fold(false);
    }

    /** On a small screen the explanation is given up first; Ctrl+T opens it. */
    void fold(boolean small) {
        explained.setVisible(!small);
        explained.setManaged(!small);
        askForIt.setVisible(small);
        askForIt.setManaged(small);
    }

    void explain() {
        fold(explained.isVisible());
    }

    /** @param look shows in full who reported it */
    void onShowFull(Runnable look) {
        showFull = look;
    }

    /** Who reported it, in full; null for masked again. */
    void reporters(ReporterLook.Shown shown) {
        reporters = shown;
        if (file != null) {
            whose.getChildren().setAll(whose(file));
        }
    }

    void show(CaseFile now, OpenCase open, Instant at) {
        file = now;
        show(open, at);
    }

    private void show(OpenCase open, Instant now) {
        var ground = file.ground();
        if (place != null) {
            place.show(file.header().id(), ground.longitude(), ground.latitude(), ground.unitGridId());
        }
        whose.getChildren().setAll(whose(file));
        onDuty.show(file.unit() == null ? 0 : file.unit().id());
        tick(file, open, now);
        explanation.show(file, now);
    }

    /** Time goes by. */
    void tick(CaseFile file, OpenCase open, Instant now) {
        var lines = new ArrayList<Node>();
        lines.add(Parts.text(seat.say("cases.clocks"), "text-dense", "strong"));
        file.running().filter(clock -> open != null)
                .ifPresent(clock -> lines.add(clock(open.stageLight(now), seat.say("light.stageLight"),
                        caseWords.stageLimit(clock), caseWords.remaining(open, now))));
        wholeCase(file, now, lines);
        file.handling().filter(clock -> clock.stopped() != null).ifPresent(clock -> lines.add(stopped(clock)));
        if (lines.size() == 1) {
            lines.add(Parts.text(seat.say(open == null ? "cases.clocks.over" : "cases.clocks.none"), "text-caption",
                    "t2"));
        }
        clocks.getChildren().setAll(lines);
    }

    /** Whether the citizen's matter is late, whoever has it. */
    private void wholeCase(CaseFile file, Instant now, List<Node> lines) {
        var header = file.header();
        if (header.dueAt() == null || header.closedAt() != null) {
            return;
        }
        var unit = file.standard() == null || file.standard().limitUnit() == null
                ? LimitUnit.WORK_HOUR
                : LimitUnit.valueOf(file.standard().limitUnit());
        var left = CaseClocks.left(caseWords.clocks().of(Stage.HANDLE, unit), now, header.dueAt());
        var light = Light.of(now, null, header.dueAt(), header.suspendedUntil() != null);
        lines.add(clock(light, seat.say("light.caseLight"),
                seat.say("cases.due.case", caseWords.soon(now, header.dueAt())),
                caseWords.times().left(left, unit)));
    }

    private HBox clock(Light light, String name, String about, String left) {
        var icon = new LightIcon(light, LightIcon.IN_TABLES);
        var label = Parts.whole(name, "text-dense", "t2");
        label.getStyleClass().add("side-label");
        return Parts.row(8, icon, label, Parts.text(about, "text-dense", "t2"), Parts.spring(),
                Parts.whole(left, "text-dense", "strong"));
    }

    /** A clock that was stopped in time is ticked off; bars stand for suspension alone. */
    private HBox stopped(StageTime clock) {
        var label = Parts.whole(seat.say("clock.handlingLimit"), "text-dense", "t2");
        label.getStyleClass().add("side-label");
        boolean late = clock.due() != null && clock.stopped().isAfter(clock.due());
        var mark = late ? new LightIcon(Light.RED, LightIcon.IN_TABLES) : Icon.CHECK.node(12, "green");
        var limit = clock.limit() == null ? "" : caseWords.limit(clock.limit(), clock.limitUnit());
        return Parts.row(8, mark, label, Parts.text(seat.say("cases.clocks.stopped", limit), "text-dense", "t2"),
                Parts.spring(), Parts.whole(seat.say("cases.clocks.used",
                        new StepWords(seat.words(), caseWords).used(clock)), "text-dense", "strong"));
    }

    private List<Node> whose(CaseFile file) {
        var lines = new ArrayList<Node>();
        var ground = file.ground();
        line(lines, "object.unitGrid",
                ground.unitGrid() == null ? seat.say("cases.noGrid") : spaced(ground.unitGrid()));
        line(lines, "cases.community", join(ground.street(), ground.community()));
        line(lines, "object.responsibilityGrid", join(ground.responsibilityGrid(), ground.inspectors().stream()
                .map(CaseFile.Person::name).collect(Collectors.joining(seat.say("cases.comma")))));
        if (file.component() != null) {
            var component = file.component();
            line(lines, "object.component", join(component.name(), component.code()));
            line(lines, "people.owner", component.owner() == null ? seat.say("cases.noOwner") : component.owner());
            line(lines, "people.maintainer", component.maintainer());
        }
        if (file.unit() != null) {
            var unit = file.unit();
            line(lines, "people.department", join(unit.name(), unit.liaison() == null
                    ? null
                    : seat.say("cases.liaison", unit.liaison(), unit.telephone() == null ? "" : unit.telephone())));
        }
        file.tellings().stream().map(CaseFile.Telling::queryCode).filter(Objects::nonNull).findFirst()
                .ifPresent(code -> line(lines, "cases.queryCode", CaseWords.spokenCode(code)));
        if (reporters == null || reporters.reporters().isEmpty()) {
            masked(file, lines);
        } else {
            inFull(reporters, lines);
        }
        return lines;
    }

    /** Whether somebody left his name or number. */
    static boolean hasReporter(CaseFile file) {
        return file.tellings().stream().anyMatch(SidePane::isKnown);
    }

    private static boolean isKnown(CaseFile.Telling telling) {
        return telling.reporter() != null || telling.telephone() != null;
    }

    private void masked(CaseFile file, List<Node> lines) {
        file.tellings().stream().filter(SidePane::isKnown).findFirst().ifPresent(telling -> {
            line(lines, "cases.reporter", join(telling.reporter(), telling.telephone()));
            var full = Parts.button(seat.say("action.showFull"), "Ctrl+O", showFull, "flat");
            full.setId("show-full");
            lines.add(full);
        });
    }

    private void inFull(ReporterLook.Shown shown, List<Node> lines) {
        for (var one : shown.reporters()) {
            line(lines, "cases.reporter", join(one.name(), one.telephone()));
            line(lines, "cases.reporter.address", one.address());
        }
        lines.add(Parts.text(seat.say("system.look.shownFor", seat.say("system.purpose." + shown.purpose())),
                "text-caption", "t3"));
    }

    private void line(List<Node> lines, String key, String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        var name = Parts.whole(seat.say(key), "text-dense", "t2");
        name.getStyleClass().add("side-label");
        var text = Parts.text(value, "text-dense");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var row = new HBox(8, name, text);
        lines.add(row);
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("  "));
    }

    /** 110108 016 003 047. */
    private static String spaced(String code) {
        return code.length() == 15
                ? String.join(" ", code.substring(0, 6), code.substring(6, 9), code.substring(9, 12),
                        code.substring(12))
                : code;
    }
}
