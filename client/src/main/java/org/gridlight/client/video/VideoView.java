package org.gridlight.client.video;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.StackPane;
import org.gridlight.client.cases.PlacePicture;
import org.gridlight.client.cases.report.OfferedPhoto;
import org.gridlight.client.cases.report.PhotoTray;
import org.gridlight.client.desk.DeskFrame;
import org.gridlight.client.desk.ReadingDesk;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.video.VideoRound;
import org.gridlight.model.video.WalkCamera;

/** The rounds, or the cameras of the one that is under way. On the FX thread. */
final class VideoView extends StackPane implements ReadingDesk.View {
    /** What a person does here. */
    interface Acts {
        void choose(VideoRound one);

        void choose(WalkCamera one);

        void walk();

        void back();

        /** To the next camera, or the one before. */
        void step(int by);

        void openPicture();

        void nothing();

        void noPicture();

        void report();

        void end();

        /** @param before null for a new one */
        void edit(VideoRound before);

        void openCase();

        void readAgain();
    }

    private final Seat seat;
    private final Acts acts;
    private final DeskFrame<String> frame;
    private final RoundsPane rounds;
    private final WalkPane walk;

    /** @param place makes the piece of the map; null where the map is not built; @param mayWalk whether this person goes round */
    VideoView(Seat seat, Function<Seat, PlacePicture> place, Acts acts, boolean mayWalk) {
        this.seat = seat;
        this.acts = acts;
        this.frame = new DeskFrame<>(seat, List.of(), "", key -> key, key -> {}, acts::readAgain);
        frame.setTop(null);
        this.rounds = new RoundsPane(seat, acts, mayWalk);
        this.walk = new WalkPane(seat, place, acts);
        getChildren().add(frame);
    }

    /** @param offered hears what is dropped or pasted */
    void listen(Consumer<List<OfferedPhoto>> offered) {
        PhotoTray.listen(this, seat, offered);
    }

    void rounds(VideoRecord.Read read, boolean busy) {
        if (read.chosen() == null) {
            frame.place(new StateCard(Icon.CAMERA, "t3", seat.say("video.none"), List.of(seat.say("video.none.why")),
                    Parts.button(seat.say("video.new"), () -> acts.edit(null), "primary")));
            return;
        }
        rounds.show(read, busy);
        frame.place(rounds);
    }

    /** @param one the camera that is looked at, null when all were */
    void walk(VideoRound round, List<WalkCamera> cameras, WalkCamera one, Looked looked, boolean busy, Instant now) {
        walk.show(round, cameras, one, looked, busy, now);
        frame.place(walk);
    }

    boolean opensByItself() {
        return walk.opensByItself();
    }

    /** What has just ended. */
    void said(String words) {
        rounds.said(words);
    }

    @Override
    public void tell(String why) {
        frame.tell(why);
    }

    @Override
    public void failed(String why) {
        frame.failed(seat.say("video.failed"), why);
    }

    @Override
    public void faded(boolean cut) {
        frame.faded(cut);
    }

    @Override
    public void focus() {
        if (frame.isVisible()) {
            walk.focus();
            rounds.focus();
        }
    }

    void close() {
        walk.close();
    }
}
