package org.gridlight.client.overview;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.measures.CountedCaseList;
import org.gridlight.client.overview.Overview.RedUnit;
import org.gridlight.client.overview.Overview.Waiting;
import org.gridlight.client.seat.CaseSelection;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.clock.TimeWords;
import org.gridlight.model.light.Light;
import org.gridlight.model.board.TimedCase;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.measures.DayStep;
import org.gridlight.model.words.Words;

/** The section of the overview. Every number of it opens a list. On the FX thread. */
final class OverviewView extends BorderPane implements OverviewMediator.Screen {
    private static final double SIDE = 440;
    private static final double LEAST_SIDE = 286;
    private static final double SIDE_SHARE = 0.245;
    private static final double CHART_SHARE = 0.47;
    /** In sizes of the text. */
    private static final double ROOM_FOR_UNIT = 46;
    private static final double LIST_WIDTH = 760;
    private static final double LIST_HEIGHT = 560;

    private final Seat seat;
    private final Words words;
    private final TimeWords times;
    private final OverviewMediator mediator;
    private final FlowStrip flow;
    private final DayChart chart;
    private final StreetMap map;
    private final LineList<RedUnit> redUnits;
    private final LineList<Waiting> waiting;
    private final LineList<TimedCase> longest;
    private final Label redCount = Parts.whole("", "text-caption", "t3");
    private final Label mapCount = Parts.whole("", "text-caption", "t3");
    private final Label longestCount = Parts.whole("", "text-caption", "t3");
    private final Label reported = Parts.whole("", "text-caption", "t2");
    private final Label closed = Parts.whole("", "text-caption", "t2");
    private final Label before = Parts.whole("", "text-caption", "t2");
    private final Label trouble = Parts.text("", "text-caption", "yellow");
    private final Node content;
    private final StackPane work = new StackPane(new LoadingBars(6));

    OverviewView(Seat seat) {
        this.seat = seat;
        this.words = seat.words();
        var zone = seat.centre().zone();
        this.times = new TimeWords(words, zone);
        this.mediator = new OverviewMediator(seat, new OverviewRecord(seat.database(), zone, seat.clock()), this);
        this.flow = new FlowStrip(words, mediator::list, this::listLying, this::listLate);
        this.chart = new DayChart(seat.look(), words);
        this.map = new StreetMap(seat.look(), this::listStreet);
        this.redUnits = new LineList<>(seat.look(), this::line, this::listUnit);
        this.waiting = new LineList<>(seat.look(), this::line, this::listWaiting);
        this.longest = new LineList<>(seat.look(), this::line, one -> seat.navigation().openCase(one.one().id()));
        getStyleClass().add("pane");
        this.content = content();
        setCenter(work);
    }

    OverviewMediator mediator() {
        return mediator;
    }

    private Node content() {
        var legend = Parts.row(6, swatch("swatch-bar"), reported, swatch("swatch-line"), closed,
                swatch("swatch-dash"), before);
        var chartHead = Parts.paneHead(words.say("overview.today"), words.say("overview.today.about"));
        chartHead.getChildren().addAll(trouble, Parts.spring(), legend);
        var day = new BorderPane(chart.node());
        day.setTop(chartHead);
        var late = head(words.say("overview.longest"), longestCount, longest);
        var place = head(words.say("overview.place"), mapCount, map.node());
        place.getStyleClass().add("line-left");
        var foot = new HBox(late, place);
        foot.getStyleClass().add("line-top");
        HBox.setHgrow(late, Priority.ALWAYS);
        HBox.setHgrow(place, Priority.ALWAYS);
        late.setPrefWidth(0);
        place.setPrefWidth(0);
        var main = new VBox(day, foot);
        VBox.setVgrow(foot, Priority.ALWAYS);
        main.heightProperty().addListener((value, was, now) -> day.setPrefHeight(now.doubleValue() * CHART_SHARE));
        day.setMinHeight(Region.USE_PREF_SIZE);
        var side = new VBox(head(words.say("overview.redUnits"), redCount, redUnits),
                head(words.say("overview.waiting"), Parts.whole(rolesOf(), "text-caption", "t3"), waiting));
        side.getChildren().forEach(part -> VBox.setVgrow(part, Priority.ALWAYS));
        side.getChildren().get(1).getStyleClass().add("line-top");
        side.getStyleClass().add("line-left");
        widthProperty().addListener((value, was, now) -> {
            double width = Math.clamp(now.doubleValue() * SIDE_SHARE, LEAST_SIDE, SIDE);
            side.setMinWidth(width);
            side.setMaxWidth(width);
        });
        var all = new BorderPane(main);
        all.setTop(flow);
        all.setRight(side);
        return all;
    }

    private static Region swatch(String style) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("swatch", style);
        return swatch;
    }

    private static VBox head(String name, Label about, Region content) {
        var head = Parts.row(8, Parts.text(name, "text-head"), about);
        head.getStyleClass().addAll("pane-head", "hair-bottom");
        VBox.setVgrow(content, Priority.ALWAYS);
        return new VBox(head, content);
    }

    private String rolesOf() {
        return String.join(" · ", seat.operator().roles().stream().sorted().map(role -> words.say(role.word()))
                .toList());
    }

    private Node line(RedUnit unit) {
        var worst = unit.standing().mostOverdue().map(one -> times.left(one.left(), one.unit())).orElse("");
        return row(new LightIcon(Light.RED, LightIcon.IN_COUNTS), Parts.text(unit.name(), "text-dense"),
                Parts.spring(), Parts.whole(words.say("overview.cases", unit.standing().counts().red()), "text-dense",
                        "t2"),
                fixed(Parts.whole(worst, "text-dense", "red")));
    }

    private Node line(Waiting one) {
        boolean late = one.late() > 0;
        var about = late
                ? Parts.row(6, new LightIcon(Light.RED, LightIcon.IN_COUNTS),
                        Parts.whole(words.say("overview.late", one.late()), "text-dense", "red"))
                : Parts.row(0, Parts.whole(words.say("overview.oldest", times.amount(one.oldest(), LimitUnit.MINUTE)),
                        "text-dense", "t3"));
        return row(Parts.text(words.say("state." + one.state().name()), "text-dense"), Parts.spring(),
                Parts.whole(Long.toString(one.cases()), "text-dense", "strong"), fixed(about));
    }

    private Node line(TimedCase one) {
        var category = Parts.text(one.one().category(), "text-dense");
        category.getStyleClass().add("kind-column");
        var left = Parts.whole(times.left(one.left(), one.unit()), "text-dense", "red");
        left.getStyleClass().add("time-column");
        var place = Parts.text(one.one().place(), "text-dense", "t2");
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMaxWidth(Double.MAX_VALUE);
        var with = Parts.text(one.one().department() == null
                ? words.say("state." + one.one().state().name())
                : one.one().department(), "text-dense", "t2");
        // On a narrow screen the place says more than the unit.
        with.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> longest.getWidth() > ROOM_FOR_UNIT * left.getFont().getSize(), longest.widthProperty(),
                left.fontProperty()));
        with.managedProperty().bind(with.visibleProperty());
        return row(new LightIcon(one.light(), LightIcon.IN_COUNTS), left, category, place, with);
    }

    /** At least as wide as the column, so that what stands before it stands in line. */
    private static Node fixed(Region region) {
        var column = new Region();
        column.getStyleClass().add("last-column");
        var box = new StackPane(column, region);
        region.setMaxWidth(Region.USE_PREF_SIZE);
        StackPane.setAlignment(region, javafx.geometry.Pos.CENTER_RIGHT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static HBox row(Node... nodes) {
        var row = Parts.row(10, nodes);
        row.getStyleClass().add("case-row");
        return row;
    }

    private void listLying(DayStep step) {
        list(words.say("overview.list.lying", words.say("overview.step." + step.name())),
                one -> Overview.stepOf(one.state()) == step);
    }

    private void listLate(DayStep step) {
        list(words.say("overview.list.late", words.say("overview.step." + step.name())),
                one -> Overview.stepOf(one.state()) == step && isLate(one));
    }

    private void listStreet(String street) {
        list(words.say("overview.list.late", street), one -> street.equals(one.street()) && isLate(one));
    }

    private void listUnit(RedUnit unit) {
        list(words.say("overview.list.late", unit.name()),
                one -> one.departmentId() == unit.standing().id() && isLate(one));
    }

    private void listWaiting(Waiting state) {
        list(words.say("state." + state.state().name()), one -> one.state() == state.state());
    }

    private boolean isLate(OpenCase one) {
        return Overview.isLate(seat.clock().instant()).test(one);
    }

    private void list(String title, Predicate<OpenCase> which) {
        seat.navigation().listCases(new CaseSelection(title, which));
    }

    @Override
    public void show(Overview now, OverviewGround ground) {
        if (!work.getChildren().contains(content)) {
            work.getChildren().setAll(content);
        }
        flow.show(now);
        map.show(ground.streets(), now.overdue());
        mapCount.setText(words.say("overview.place.about", now.overdue().values().stream()
                .mapToLong(Long::longValue).sum()));
        redUnits.show(now.redUnits(), words.say("overview.noRedUnits"));
        redCount.setText(words.say("overview.units", now.redUnits().size()));
        waiting.show(now.waiting(), words.say("overview.nothingWaits"));
        longest.show(now.longest(), words.say("overview.nothingOverdue"));
        longestCount.setText(words.say("overview.overdueInAll", now.overdueInAll()));
    }

    @Override
    public void show(DayFigures day, OverviewGround ground) {
        trouble.setText("");
        flow.show(day);
        chart.show(day, ground.slots());
        reported.setText(words.say("overview.legend.reported", day.steps().getFirst().cases()));
        closed.setText(words.say("overview.legend.closed", day.steps().getLast().cases()));
        before.setText(words.say("overview.legend.before", words.say("overview.weekday."
                + day.day().day().getDayOfWeek().name()), day.reportedWeekBefore()));
    }

    @Override
    public void showCases(DayStep step, DayFigures day, List<CountedCase> cases) {
        var list = new CountedCaseList(words, seat.centre().zone(), id -> {
            seat.overlays().close();
            seat.navigation().openCase(id);
        });
        list.show(cases, day.day().until());
        VBox.setVgrow(list, Priority.ALWAYS);
        long all = day.steps().get(step.ordinal()).cases();
        var head = Parts.paneHead(words.say("overview.list.today", words.say("overview.step." + step.name())),
                all > cases.size()
                        ? words.say("scores.casesOf", all, cases.size())
                        : words.say("scores.cases", all));
        head.getChildren().addAll(Parts.spring(),
                Parts.iconButton(Icon.CLOSE, words.say("overview.close"), seat.overlays()::close));
        var panel = new VBox(head, list);
        panel.getStyleClass().add("floating");
        panel.setMaxSize(LIST_WIDTH, LIST_HEIGHT);
        panel.setPrefSize(LIST_WIDTH, LIST_HEIGHT);
        seat.overlays().open(panel, () -> {});
    }

    @Override
    public void failed(Exception failure) {
        work.getChildren().setAll(new StateCard(Icon.WARNING, "yellow", words.say("overview.failed"),
                List.of(seat.told(failure), words.say("shell.section.others")),
                Parts.button(words.say("shell.section.again"), mediator::start, "primary")));
    }

    @Override
    public void countingFailed(Exception failure) {
        trouble.setText(words.say("overview.countingFailed", seat.told(failure)));
    }
}
