package org.gridlight.client.map;

import java.time.LocalDate;
import java.time.Duration;
import java.util.EnumSet;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.HeatMap;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.db.light.LightRuleStore;
import org.gridlight.db.theme.FillStore;
import org.gridlight.model.light.BoardRules;
import org.gridlight.model.theme.FillChoice;
import org.gridlight.model.theme.HeatChoice;

/**
 * Between what people choose to see filled or hot and the map: counts off the FX thread, shows what was counted, and counts
 * maps of a running period again every few minutes. A choice that is overtaken by another is dropped. On the FX thread.
 */
final class FillMediator implements AutoCloseable {
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private final Seat seat;
    private final MapStage stage;
    private final FillStore store;
    private final FillModel fills;
    private final HeatModel heats = new HeatModel();
    private final Runnable told;
    private UnitLightModel lights;
    private final Tasks.Running again;
    private final Throttle rulesChanged;
    private final OpenCases.Subscription others;
    private Tasks.Running counting = () -> {};
    private Tasks.Running reading = () -> {};
    private FillChoice wanted = FillChoice.USUAL;
    private String failed;

    /** @param told called when what is shown, or why it is not, has changed */
    FillMediator(MapStage stage, Runnable told) {
        this.seat = stage.seat();
        this.stage = stage;
        this.told = told;
        this.store = new FillStore(seat.database(), seat.centre().zone());
        this.fills = new FillModel(stage.index());
        stage.model().follow(fills);
        stage.model().follow(heats);
        seat.tasks().run("map light rules", this::rules, this::follow, failure -> follow(BoardRules.SHIPPED));
        this.rulesChanged = new Throttle("map light rules", seat.tasks(),
                () -> seat.tasks().run("map light rules", this::rules, this::follow, failure -> {}));
        this.others = seat.connection().others(kinds -> {
            if (kinds.contains(Feed.RULE) || kinds.equals(Feed.EVERYTHING)) {
                rulesChanged.trigger();
            }
        });
        this.again = seat.tasks().every("map fill again", AGAIN, () -> seat.tasks().onScreen(this::countAgain));
    }

    private BoardRules rules() {
        return new LightRuleStore(seat.database())
                .boardRules(LocalDate.ofInstant(seat.clock().instant(), seat.centre().zone()));
    }

    private void follow(BoardRules rules) {
        if (lights == null) {
            lights = new UnitLightModel(rules, seat.centre().clocks());
            stage.model().follow(lights);
        } else {
            lights.judgeBy(rules);
            stage.mediator().take();
        }
    }

    /** What is chosen, which may not be counted yet. */
    FillChoice wanted() {
        return wanted;
    }

    FillShown shown() {
        return fills.shown();
    }

    HeatChoice heat() {
        return heats.choice();
    }

    /** Why what is chosen is not shown; null when it is. */
    String failed() {
        return failed;
    }

    /** Counts another map and shows it. */
    void choose(FillChoice choice) {
        wanted = choice;
        count();
        told.run();
    }

    private void countAgain() {
        if (!wanted.measure().isLive() && !stage.isReplaying() && stage.model().state().stack().shows(MapLayer.THEME)) {
            count();
        }
    }

    private void count() {
        counting.cancel();
        var choice = wanted;
        var index = stage.index();
        counting = seat.tasks().run("map fill",
                () -> FillModel.make(choice, index, store, stage.cases(), stage.now()),
                made -> show(made, index),
                failure -> {
                    failed = seat.say("map.fill.failed", fills.shown().choice().measure().name(seat.words()),
                            seat.told(failure));
                    told.run();
                });
    }

    private void show(FillShown made, MapIndex counted) {
        if (!made.choice().equals(wanted)) {
            return;
        }
        if (counted != stage.index()) {
            // The ground changed meanwhile, and with it the places of units.
            count();
            return;
        }
        failed = null;
        fills.show(made);
        stage.mediator().change(content -> content.with(made.fill(stage.index())),
                MapScreenModel.Change.everywhere(EnumSet.of(MapLayer.THEME)));
        told.run();
    }

    /** Shows where other cases are dense. */
    void choose(HeatChoice choice) {
        reading.cancel();
        if (choice.of() != HeatChoice.Of.REPORTED) {
            show(choice, HeatMap.NONE);
            return;
        }
        var question = choice.period().question(seat.clock().instant(), seat.centre().zone());
        reading = seat.tasks().run("map heat", () -> HeatModel.read(store, question), read -> show(choice, read),
                failure -> {
                    failed = seat.say("map.fill.failed", seat.say("map.layer.HEAT"), seat.told(failure));
                    told.run();
                });
    }

    private void show(HeatChoice choice, HeatMap read) {
        failed = null;
        heats.show(choice, read);
        stage.mediator().take();
        told.run();
    }

    @Override
    public void close() {
        counting.cancel();
        reading.cancel();
        again.cancel();
        others.close();
        rulesChanged.close();
    }
}
