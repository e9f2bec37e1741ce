package org.gridlight.client.lights;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.value.ChangeListener;
import org.gridlight.client.live.Connection;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.Look;
import org.gridlight.client.seat.CaseSelection;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.board.UnitBoard;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.UnitLightRule;

/** Between the live board and the screen: what is chosen goes one way, what is counted the other. On the FX thread. */
final class LightBoardMediator implements LightBoardView.Acts, AutoCloseable {
    /** The rules that may be looked through, the usual one first. */
    static final List<UnitLightRule> RULES = List.of(UnitLightRule.BY_SHARE, UnitLightRule.BY_ANY,
            UnitLightRule.BY_COUNT);

    private static final String SIZE = "lights-size";
    private static final String COMPACT = "compact";

    private final Seat seat;
    private final LiveBoard live;
    private final LightBoardView view;
    private final OpenCases.Subscription connection;
    private final ChangeListener<Look> onLook = (value, before, now) -> size();
    private boolean compact;
    private LightBoard board;

    LightBoardMediator(Seat seat, LightsRecord record) {
        this.seat = seat;
        this.view = new LightBoardView(seat, this);
        this.live = new LiveBoard(seat, record, this::show, this::failed);
        this.compact = seat.memory().recall(SIZE).filter(COMPACT::equals).isPresent();
        size();
        seat.look().addListener(onLook);
        connection = seat.connection()
                .subscribe(now -> seat.tasks().onScreen(() -> view.faded(now instanceof Connection.Cut)));
        live.read();
    }

    LightBoardView view() {
        return view;
    }

    private void show(LightBoard now) {
        board = now;
        view.show(now);
    }

    private void failed(Exception failure) {
        if (board == null) {
            view.failed(seat.told(failure));
        }
    }

    @Override
    public void again() {
        live.read();
    }

    @Override
    public void show(BoardKind kind) {
        live.show(kind);
    }

    @Override
    public void show(UnitLightRule rule) {
        live.show(rule);
    }

    @Override
    public void choose(long unit) {
        live.choose(unit);
    }

    @Override
    public void compact(boolean wanted) {
        compact = wanted;
        seat.memory().remember(SIZE, wanted ? COMPACT : "");
        size();
    }

    void otherSize() {
        compact(!compact);
    }

    private void size() {
        view.size(compact, seat.look().getValue().size().pixels());
    }

    boolean isChosen() {
        return board != null && board.chosen().isPresent();
    }

    void list() {
        list(view.light());
    }

    @Override
    public void list(Light light) {
        if (isChosen()) {
            var chosen = board.chosen().orElseThrow();
            var title = light == null
                    ? seat.say("lights.casesOf", chosen.tile().name())
                    : seat.say("lights.casesUnder", chosen.tile().name(), seat.say("light." + light));
            seat.navigation().listCases(new CaseSelection(title, behind(board.kind(), chosen.unit().id(), light)));
        }
    }

    /** Asked again as cases change and time passes. */
    private Predicate<OpenCase> behind(BoardKind kind, long unit, Light light) {
        return one -> UnitBoard.isInHandling(one) && kind.unitOf(one) == unit
                && (light == null || one.stageLight(seat.clock().instant()) == light);
    }

    void shown() {
        live.goOn();
        view.focusBoard();
    }

    void hidden() {
        live.pause();
    }

    @Override
    public void close() {
        seat.look().removeListener(onLook);
        connection.close();
        live.close();
    }
}
