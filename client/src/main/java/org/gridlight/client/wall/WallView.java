package org.gridlight.client.wall;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.wall.WallPen.Align;
import org.gridlight.client.wall.WallPen.Weight;

/**
 * One wall: head, the page whose turn it is, foot. It may be given another source of data and goes on with the page it
 * shows. On the FX thread.
 */
final class WallView extends Region implements WallHall.Follower {
    /** The wall on which everything is measured. */
    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;

    private final WallPlan plan;
    private final WallSheet head = new WallSheet((pen, width, height) -> frame().paintHead(pen, width, now()));
    private final WallSheet strip = new WallSheet((pen, width, height) -> frame().paintStrip(pen, width, state()));
    private final WallSheet page = new WallSheet(this::paintPage);
    private final WallSheet foot = new WallSheet((pen, width, height) -> frame().paintFoot(pen, width, state(), turn(),
            seat().say("wall.page." + shown()), now()));
    private WallHall hall;
    private WallFrame frame;
    private WallTurn turn;
    private WallState state = WallState.NOTHING;
    private Instant now = Instant.EPOCH;
    private OpenCases.Subscription following = () -> {};

    WallView(WallPlan plan, WallHall hall) {
        this.plan = plan;
        getStyleClass().add("wall");
        getChildren().addAll(head, strip, page, foot);
        follow(hall);
    }

    /** From here on shows what this one has. */
    void follow(WallHall source) {
        following.close();
        hall = source;
        frame = new WallFrame(source.seat());
        if (turn == null) {
            turn = WallTurn.first(plan.pages().size(), plan.each(), source.seat().clock().instant());
        }
        following = source.follow(this);
    }

    private Seat seat() {
        return hall.seat();
    }

    private WallFrame frame() {
        return frame;
    }

    private WallState state() {
        return state;
    }

    private WallTurn turn() {
        return turn;
    }

    private Instant now() {
        return now;
    }

    /** The page whose turn it is. */
    WallPageName shown() {
        return plan.pages().get(turn.page());
    }

    @Override
    public void show(WallState next) {
        boolean cut = next.isCut() != state.isCut();
        boolean same = !cut && next.ground().equals(state.ground()) && next.board().equals(state.board())
                && next.day().equals(state.day()) && next.alarms().equals(state.alarms())
                && next.failed().equals(state.failed());
        state = next;
        strip.setVisible(state.isCut());
        page.stale(state.isCut());
        strip.redraw();
        foot.redraw();
        if (!same) {
            page.redraw();
        }
        if (cut) {
            requestLayout();
        }
    }

    @Override
    public void tick(Instant at) {
        now = at;
        var next = turn.at(at);
        if (next.page() != turn.page()) {
            turn = next;
            page.redraw();
        } else if (blinks()) {
            page.redraw();
        }
        head.redraw();
        foot.redraw();
    }

    /** Nothing moves by itself but the clock and an alarm that nobody has answered. */
    private boolean blinks() {
        return shown() == WallPageName.ALARMS && state.alarms().filter(alarms -> alarms.calling() > 0).isPresent();
    }

    /** By a person: the next page, or the one before. */
    void turn(int by) {
        turn = turn.turned(by, now);
        page.redraw();
        foot.redraw();
    }

    void holdOrNot() {
        turn = turn.heldOrNot(now);
        foot.redraw();
    }

    boolean isHeld() {
        return turn.held();
    }

    private void paintPage(WallPen pen, double width, double height) {
        if (state.ground().isEmpty() || state.board().isEmpty()) {
            pen.text(state.failed().isEmpty() ? seat().say("wall.reading") : seat().say("wall.failed"), width / 2,
                    height / 2 - 24, 34, Weight.STRONG, "t1", Align.CENTER);
            pen.text(state.failed(), width / 2, height / 2 + 32, WallPen.LEAST, Weight.NORMAL, "t2", Align.CENTER);
            return;
        }
        pageOf(shown()).paint(pen, width, height, new WallPage.Shown(seat().words(), seat().centre().zone(), now,
                state.ground().get(), state.board().get(), state.day().orElse(null), state.alarms().orElse(null)));
    }

    private static WallPage pageOf(WallPageName name) {
        return switch (name) {
            case STREETS -> new StreetsPage();
            case UNITS -> new UnitsPage();
            case COMMUNITIES -> new CommunitiesPage();
            case ALARMS -> new AlarmsPage();
        };
    }

    /** All that is written on it now. */
    List<WallPen.Written> written() {
        return Stream.of(head, strip, page, foot).filter(sheet -> sheet != strip || state.isCut())
                .flatMap(sheet -> sheet.written().stream()).toList();
    }

    /** What is written on the page alone. */
    List<WallPen.Written> writtenOnPage() {
        return page.written();
    }

    @Override
    protected void layoutChildren() {
        double scale = Math.min(getWidth() / WIDTH, getHeight() / HEIGHT);
        Stream.of(head, strip, page, foot).forEach(sheet -> sheet.scale(scale));
        double stripHeight = state.isCut() ? WallFrame.STRIP * scale : 0;
        double headHeight = WallFrame.HEAD * scale;
        double footHeight = WallFrame.FOOT * scale;
        strip.resizeRelocate(0, 0, getWidth(), stripHeight);
        head.resizeRelocate(0, stripHeight, getWidth(), headHeight);
        page.resizeRelocate(0, stripHeight + headHeight, getWidth(),
                Math.max(0, getHeight() - stripHeight - headHeight - footHeight));
        foot.resizeRelocate(0, getHeight() - footHeight, getWidth(), footHeight);
    }

    void close() {
        following.close();
    }
}
