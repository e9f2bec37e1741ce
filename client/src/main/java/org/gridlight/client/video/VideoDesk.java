package org.gridlight.client.video;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.input.KeyCode;
import org.gridlight.client.cases.PlacePicture;
import org.gridlight.client.cases.report.OfferedPhoto;
import org.gridlight.client.desk.DeskReading;
import org.gridlight.client.desk.ReadingDesk;
import org.gridlight.client.desk.Wishes;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.ReportStart;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.intake.Photo;
import org.gridlight.model.people.Operator;
import org.gridlight.model.people.Role;
import org.gridlight.model.register.CameraState;
import org.gridlight.model.video.VideoRound;
import org.gridlight.model.video.WalkCamera;
import org.gridlight.model.video.WalkCamera.Finding;
import org.gridlight.model.video.WalkCamera.Picture;

/**
 * The desk of who goes round by camera (视频轮巡): takes up a round or goes on with one, looks at one camera after the other,
 * ticks where nothing is found, reports where something is. On the FX thread.
 */
public final class VideoDesk extends ReadingDesk<VideoRecord.Read, VideoView> implements VideoView.Acts {
    private static final Duration CLOCK = Duration.ofSeconds(1);

    private final VideoRecord record;
    private final VideoView view;
    private final Wishes wishes = new Wishes();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private volatile long round;
    private boolean walking = true;
    private boolean ending;
    private Looked looked = Looked.NOTHING;

    /** @param place makes the piece of the map beside a camera; null where the map is not built */
    public VideoDesk(Seat seat, Function<Seat, PlacePicture> place) {
        super(seat);
        this.record = new VideoRecord(seat.database());
        this.view = new VideoView(seat, place, this, mayWalk(seat.operator()));
        view.listen(this::offered);
        begin(new DeskReading.Source<>("rounds by camera", Set.of("videoround"), CLOCK, false,
                () -> record.read(round)));
    }

    /** Whose desk it is: who goes round, and who plans rounds. */
    public static boolean isFor(Operator person) {
        return mayWalk(person) || person.has(Role.TEAM_LEADER) || person.has(Role.SHIFT_LEADER);
    }

    private static boolean mayWalk(Operator person) {
        return person.has(Role.VIDEO_INSPECTOR);
    }

    @Override
    public void show() {
        if (read() == null) {
            return;
        }
        var under = underWay();
        waiting.set((int) left());
        if (under.isEmpty() || !walking || !mayWalk(seat().operator())) {
            looked = Looked.NOTHING;
            view.rounds(read(), reading().isBusy());
            return;
        }
        if (camera().isEmpty()) {
            read().walk().stream().filter(one -> !one.isPassed()).findFirst().ifPresent(this::become);
        }
        view.walk(under.get(), read().walk(), camera().orElse(null), looked, reading().isBusy(),
                seat().clock().instant());
    }

    private Optional<VideoRound> underWay() {
        return Optional.ofNullable(read()).map(VideoRecord.Read::chosen).filter(VideoRound::isUnderWay);
    }

    private long left() {
        return underWay().map(one -> read().walk().stream().filter(camera -> !camera.isPassed()).count()).orElse(0L);
    }

    private Optional<WalkCamera> camera() {
        return read() == null
                ? Optional.empty()
                : read().walk().stream().filter(one -> one.id() == looked.camera()).findFirst();
    }

    private void become(WalkCamera one) {
        looked = Looked.at(one.id(), seat().clock().instant());
        ending = false;
    }

    /** Comes to a camera, and opens its picture where that is wished and can be. */
    private void come(WalkCamera one) {
        become(one);
        show();
        if (!one.isPassed() && one.state() == CameraState.WORKING && view.opensByItself()) {
            openPicture();
        }
    }

    @Override
    public void choose(VideoRound one) {
        if (one.id() != round) {
            round = one.id();
            reading().readAgain();
        }
    }

    @Override
    public void choose(WalkCamera one) {
        if (one.id() != looked.camera()) {
            become(one);
            show();
        }
    }

    /** Begins the round, or goes on with it. */
    @Override
    public void walk() {
        var chosen = read() == null ? null : read().chosen();
        if (chosen != null && reading().maySend()) {
            round = chosen.id();
            reading().send("walk a round", wishes.once("walk " + chosen.id(),
                    wish -> record.rounds().begin(wish, chosen.id())), walk -> {
                        walking = true;
                        looked = Looked.NOTHING;
                    }, view::tell);
        }
    }

    /** Back to the rounds; the walk stays under way. */
    @Override
    public void back() {
        walking = false;
        view.tell(null);
        show();
    }

    @Override
    public void step(int by) {
        if (isWalking()) {
            int at = camera().map(one -> read().walk().indexOf(one)).orElse(-1) + by;
            come(read().walk().get(Math.floorMod(at, read().walk().size())));
        }
    }

    private boolean isWalking() {
        return walking && underWay().isPresent() && !read().walk().isEmpty();
    }

    @Override
    public void openPicture() {
        camera().filter(one -> isWalking()).ifPresent(one -> {
            var player = seat().dialogs().player();
            seat().tasks().run("open a camera", wishes.once("open " + one.id(), wish -> {
                var address = record.open(wish, one.id());
                if (StillPicture.is(address.whole())) {
                    return photo(one.code() + ".jpg", StillPicture.of(address.whole()));
                }
                player.play(address.whole());
                return address.shown();
            }), opened -> came(one, opened), failure -> {
                if (looked.camera() == one.id()) {
                    looked = looked.failed(seat().told(failure));
                    show();
                }
            });
        });
    }

    private void came(WalkCamera one, Object opened) {
        if (looked.camera() == one.id()) {
            looked = opened instanceof NewPhoto photo
                    ? looked.with(photo, Picture.OPENED)
                    : looked.playing(String.valueOf(opened));
            show();
        }
    }

    private NewPhoto photo(String name, byte[] bytes) {
        return new NewPhoto(NewPhoto.Kind.BEFORE_PHOTO, name, Photo.of(name, bytes).content(),
                seat().clock().instant(), null, null);
    }

    /** A file of the picture, dropped or pasted. */
    void offered(List<OfferedPhoto> offered) {
        camera().filter(one -> isWalking()).ifPresent(one -> offered.stream().findFirst()
                .ifPresent(file -> seat().tasks().run("read photo", file::checked, photo -> {
                    if (looked.camera() == one.id()) {
                        looked = looked.with(photo, Picture.FILE);
                        show();
                    }
                }, failure -> view.tell(seat().told(failure)))));
    }

    @Override
    public void nothing() {
        if (looked.picture() == null && isWalking()) {
            view.tell(seat().say("videoRound.notLooked"));
            return;
        }
        pass(Finding.NOTHING);
    }

    @Override
    public void noPicture() {
        pass(Finding.NO_PICTURE);
    }

    private void pass(Finding finding) {
        camera().filter(one -> isWalking() && !one.isPassed() && reading().maySend())
                .ifPresent(one -> pass(read().chosen().walkId(), one, finding, looked.picture(), null));
    }

    private void pass(long walk, WalkCamera one, Finding finding, Picture picture, Long caseId) {
        var next = after(one);
        reading().send("pass a camera", wishes.once(List.of(walk, one.id(), finding), wish -> {
            record.rounds().pass(wish, walk, one.id(), finding, finding == Finding.NO_PICTURE ? null : picture,
                    caseId);
            return one;
        }), passed -> next.ifPresentOrElse(this::come, this::over), view::tell);
    }

    /** The next one that was not looked at, after the last one the first. */
    private Optional<WalkCamera> after(WalkCamera one) {
        var open = read().walk().stream().filter(each -> !each.isPassed() && each.id() != one.id()).toList();
        return open.stream().filter(each -> each.ordinal() > one.ordinal()).findFirst()
                .or(() -> open.stream().findFirst());
    }

    private void over() {
        looked = Looked.NOTHING;
        view.said(seat().say("video.over", read().chosen().name(), read().walk().size()));
    }

    /** What is seen becomes a report by video; the camera is passed when it is taken. */
    @Override
    public void report() {
        if (looked.picture() == null && isWalking()) {
            view.tell(seat().say("videoRound.notLooked"));
            return;
        }
        camera().filter(one -> isWalking() && !one.isPassed()).ifPresent(one -> seat().navigation()
                .register(new ReportStart(ReportSource.VIDEO, one.code() + " " + one.name(), one.where(),
                        one.longitude(), one.latitude(),
                        looked.photo() == null ? List.of() : List.of(looked.photo()),
                        told(this, read().chosen().walkId(), one, looked.picture()))));
    }

    /** A report that is held outlives its desk, and must not hold it. */
    private static LongConsumer told(VideoDesk desk, long walk, WalkCamera one, Picture picture) {
        var here = new WeakReference<>(desk);
        return caseId -> Optional.ofNullable(here.get())
                .ifPresent(still -> still.pass(walk, one, Finding.REPORTED, picture, caseId));
    }

    /** Ends the walk; where cameras are left, only when it is said twice. */
    @Override
    public void end() {
        if (!isWalking() || !reading().maySend()) {
            return;
        }
        if (left() > 0 && !ending) {
            ending = true;
            view.tell(seat().say("video.end.sure", left()));
            return;
        }
        long walk = read().chosen().walkId();
        reading().send("end a walk", wishes.once("end " + walk, wish -> {
            record.rounds().end(wish, walk);
            return walk;
        }), ended -> looked = Looked.NOTHING, view::tell);
    }

    @Override
    public void edit(VideoRound before) {
        seat().tasks().run("cameras", () -> new RoundForm.Ground(record.standing(),
                before == null ? List.of() : record.rounds().camerasOf(before.id())),
                ground -> new RoundForm(seat(), ground, before, this::save).open(),
                failure -> view.tell(seat().told(failure)));
    }

    private void save(VideoRound.Wanted wanted, Runnable done, java.util.function.Consumer<String> refused) {
        if (reading().maySend()) {
            reading().send("save a round", wishes.once(wanted, wish -> record.rounds().save(wish, wanted)), saved -> {
                round = saved;
                done.run();
            }, refused);
        }
    }

    @Override
    public void openCase() {
        camera().map(WalkCamera::caseId).ifPresent(seat().navigation()::openCase);
    }

    @Override
    public String name() {
        return seat().say("video.desk");
    }

    @Override
    public ObservableIntegerValue waiting() {
        return waiting.getReadOnlyProperty();
    }

    @Override
    public VideoView view() {
        return view;
    }

    @Override
    protected void closed() {
        view.close();
    }

    @Override
    public List<Command> commands() {
        if (!isWalking()) {
            return List.of(new Command(seat().say("video.walk"), Command.key(KeyCode.F4), this::walk));
        }
        return List.of(new Command(seat().say("video.next"), Command.key(KeyCode.F4), () -> step(1)),
                new Command(seat().say("video.before"), Command.shift(KeyCode.F4), () -> step(-1)),
                new Command(seat().say("video.open"), Command.key(KeyCode.F5), this::openPicture),
                new Command(seat().say("video.nothing"), Command.key(KeyCode.F6), true, () -> true, this::nothing),
                new Command(seat().say("video.noPicture"), Command.key(KeyCode.F7), this::noPicture),
                new Command(seat().say("video.report"), Command.key(KeyCode.F8), this::report),
                new Command(seat().say("video.end"), Command.key(KeyCode.F9), this::end),
                new Command(seat().say("video.back"), Command.ctrl(KeyCode.B), this::back));
    }
}
