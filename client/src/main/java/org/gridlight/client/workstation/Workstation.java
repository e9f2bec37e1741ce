package org.gridlight.client.workstation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Theme;
import org.gridlight.client.seat.TypedWords;
import org.gridlight.client.shell.SignIn;
import org.gridlight.client.shell.SignInView;
import org.gridlight.client.wall.Walls;
import org.gridlight.model.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first window of a seat: sign-in, then the frame of whoever signed in; at a change of shift the next person signs
 * in and the window stays where it is. On the FX thread.
 */
public final class Workstation {
    private static final double LEAST_WIDTH = 1280;
    private static final double LEAST_HEIGHT = 720;
    /** A disk that does not answer must not keep anybody from going home. */
    private static final Duration LAST_SAVING = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Workstation.class);

    /** Null when only pictures are taken. */
    private final Stage stage;
    private final SeatFile seatFile;
    private final Scene scene;
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.standard());
    private final Runnable closed;
    private final Walls walls;
    private final SeatWindows windows;
    /** By account: they outlive the person’s frame, and a disk that takes nothing for a while. */
    private final Map<String, TypedWords> typed = new HashMap<>();
    private Surroundings surroundings;
    private PersonAtSeat person;

    /** @param closed called once, when the window is closed for good */
    Workstation(Stage stage, Surroundings surroundings, SeatFile seatFile, Runnable closed) {
        this.stage = stage;
        this.surroundings = surroundings;
        this.seatFile = seatFile;
        this.closed = closed;
        this.walls = new Walls(seatFile.memory());
        this.windows = new SeatWindows(seatFile);
        this.scene = new Scene(new Pane(), LEAST_WIDTH, LEAST_HEIGHT);
        look.addListener((value, before, now) -> now.dress(scene));
        look.set(new Look(remembered("look-theme", Theme.class, Theme.LIGHT),
                remembered("look-size", FontSize.class, FontSize.NORMAL)));
        look.get().dress(scene);
        stage.setScene(scene);
        stage.setTitle(surroundings.words().say("shell.product"));
        stage.setOnCloseRequest(request -> close());
        place();
    }

    /** Without a window, for pictures. */
    Workstation(Surroundings surroundings, Look look, double width, double height) {
        this.stage = null;
        this.surroundings = surroundings;
        this.seatFile = SeatFile.forgetful();
        this.closed = () -> {};
        this.walls = new Walls(seatFile.memory());
        this.windows = new SeatWindows(seatFile);
        this.scene = new Scene(new Pane(), width, height);
        this.look.set(look);
    }

    private <E extends Enum<E>> E remembered(String name, Class<E> type, E otherwise) {
        return seatFile.get(name).flatMap(value -> constant(type, value)).orElse(otherwise);
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return java.util.Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** Where it stood last, as far as that is still on a monitor; else filling the first one. */
    private void place() {
        var whole = Screen.getPrimary().getVisualBounds();
        var last = new Rectangle2D(seatFile.number("window.x", whole.getMinX()),
                seatFile.number("window.y", whole.getMinY()),
                Math.max(0, seatFile.number("window.width", whole.getWidth())),
                Math.max(0, seatFile.number("window.height", whole.getHeight())));
        var bounds = Screen.getScreens().stream().map(Screen::getVisualBounds)
                .filter(monitor -> monitor.intersects(last)).findFirst().map(monitor -> within(monitor, last))
                .orElse(whole);
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setMinWidth(Math.min(LEAST_WIDTH, whole.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, whole.getHeight()));
    }

    /** No larger than the monitor: what was laid out on a larger one would have its right and its foot out of reach. */
    static Rectangle2D within(Rectangle2D monitor, Rectangle2D last) {
        if (last.getWidth() <= monitor.getWidth() && last.getHeight() <= monitor.getHeight()) {
            return last;
        }
        return new Rectangle2D(monitor.getMinX(), monitor.getMinY(), Math.min(monitor.getWidth(), last.getWidth()),
                Math.min(monitor.getHeight(), last.getHeight()));
    }

    /** Shows the sign-in. @param account proposed; null for the last one at this seat */
    SignInView askWho(String account, String server) {
        var view = new SignInView(surroundings.words(), surroundings.tasks(), surroundings.signIn(),
                surroundings.picture().get(), new SignInFoot(surroundings, this::otherTheme, this::nextFontSize,
                        this::otherLanguage),
                this::welcome);
        show(view);
        view.propose(account == null ? seatFile.get("account").orElse("") : account,
                server == null ? seatFile.get("server").orElse("") : server);
        showWindow();
        return view;
    }

    /** Signs in with what the sign-in is filled with. */
    void enterAsProposed() {
        if (scene.getRoot() instanceof SignInView view) {
            view.enter();
        }
    }

    /** Whether somebody is signed in and sees the cases of the record. */
    boolean hasCasesOnScreen() {
        return person().filter(known -> known.seat().cases().size() > 0).isPresent();
    }

    /** Opens the frame for a person who was let in. */
    void welcome(SignIn.SignedIn signedIn) {
        seatFile.put("account", signedIn.operator().account());
        seatFile.put("server", signedIn.database().address().toString());
        person = new PersonAtSeat(this, stage, surroundings, signedIn, look);
        show(person.frame());
        showWindow();
        walls.follow(person.seat());
        if (stage != null) {
            person.reopenWindows();
        }
        if (stage != null) {
            stage.setTitle(signedIn.centre().name() + " · " + surroundings.words().say("shell.product"));
        }
    }

    private void showWindow() {
        if (stage != null && !stage.isShowing()) {
            stage.show();
        }
    }

    private void show(Parent content) {
        scene.setRoot(content);
        look.get().dress(scene);
    }

    Optional<PersonAtSeat> person() {
        return Optional.ofNullable(person);
    }

    /** They outlast the person. */
    Walls walls() {
        return walls;
    }

    /** What this person has typed here and not sent, on this day or another. */
    TypedWords typed(String account) {
        return typed.computeIfAbsent(account,
                known -> TypedWords.of(SeatFile.drafts().resolve(known + ".properties"), surroundings.tasks()));
    }

    /** They belong to the seat. */
    SeatWindows windows() {
        return windows;
    }

    /** What this seat is called among the others. */
    String seatName() {
        return seatFile.name();
    }

    Scene scene() {
        return scene;
    }

    void otherTheme() {
        setLook(new Look(look.get().theme().other(), look.get().size()));
    }

    void nextFontSize() {
        setLook(new Look(look.get().theme(), look.get().size().next()));
    }

    void setLook(Look now) {
        look.set(now);
        seatFile.put("look-theme", now.theme().name());
        seatFile.put("look-size", now.size().name());
    }

    /** Speaks the other language from here on. A frame is made anew in it; what was typed belongs to drafts. */
    void otherLanguage() {
        var other = surroundings.words().locale().getLanguage().equals("en")
                ? java.util.Locale.SIMPLIFIED_CHINESE
                : java.util.Locale.ENGLISH;
        surroundings = surroundings.in(Words.of(other));
        seatFile.put("language", other.toLanguageTag());
        person().ifPresentOrElse(known -> {
            long selected = known.seat().selected().get();
            var section = known.frame().shown();
            welcome(known.leaveForAnotherFrame());
            person.show(section);
            person.seat().selected().set(selected);
        }, () -> askWho(null, null));
    }

    /** Signs off; the next person signs in at the same window. */
    void changeShift() {
        person().ifPresent(PersonAtSeat::close);
        person = null;
        askWho("", null);
    }

    /** The program ends: the last moment of the last field is not lost to it. */
    private void keepWhatIsTyped() {
        var kept = new CountDownLatch(typed.size());
        typed.values().forEach(words -> surroundings.tasks().run("keep what is typed", () -> {
            words.save();
            kept.countDown();
            return words;
        }, done -> {}, failure -> {}));
        try {
            if (!kept.await(LAST_SAVING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("What was typed last may not be on the disk");
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void close() {
        seatFile.put("window.x", String.valueOf(stage.getX()));
        seatFile.put("window.y", String.valueOf(stage.getY()));
        seatFile.put("window.width", String.valueOf(stage.getWidth()));
        seatFile.put("window.height", String.valueOf(stage.getHeight()));
        // First, so that no wall keeps the record of the person who leaves.
        walls.close();
        person().ifPresent(PersonAtSeat::close);
        keepWhatIsTyped();
        closed.run();
    }
}
