package org.gridlight.client.shell;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;
import org.gridlight.client.seat.SectionName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window's content: bar, work area, status. Makes each section when it is first shown. On the FX thread. */
public final class Frame extends StackPane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Frame.class);

    /** What the narrowest section needs: a window of 1280 × 720 less bar and status. */
    private static final double LEAST_WIDTH = 1280;
    private static final double LEAST_HEIGHT = 640;

    private final Seat seat;
    private final List<SectionPlan> plans;
    private final Map<SectionName, Section> sections = new EnumMap<>(SectionName.class);
    private final Map<SectionName, Node> elsewhere = new EnumMap<>(SectionName.class);
    private final StackPane work = new StackPane();
    private final TopBar bar;
    private final SearchBox search;
    private final StatusStrip status;
    private final CutStrip cut;
    private final MuteStrip mute;
    private final UnansweredStrip unanswered;
    private final DraftStrip drafts;
    private final List<Node> strips;
    private final OverlayLayer overlay;
    private final ShellCommands own;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    private final Map<Scene, Subscription> heard = new HashMap<>();
    private SectionName shown;
    /** The one in front before it; null at first. */
    private SectionName earlier;

    /** @param overlay the layer that stands in the seat as its overlays */
    public Frame(Seat seat, List<SectionPlan> plans, List<SearchSource> sources, OverlayLayer overlay,
            ShellCommands.Windows windows) {
        this.seat = seat;
        this.plans = List.copyOf(plans);
        this.overlay = overlay;
        this.own = new ShellCommands(seat, this, windows);
        this.search = new SearchBox(seat, sources, this::commands);
        this.bar = new TopBar(seat, plans, search, this::show, windows);
        this.status = new StatusStrip(seat, this::toggleKeyMap);
        this.cut = new CutStrip(seat);
        this.mute = new MuteStrip(seat);
        this.unanswered = new UnansweredStrip(seat);
        this.drafts = new DraftStrip(seat);
        var frame = new BorderPane(scrolled());
        this.strips = plans.stream().filter(plan -> plan.strip() != null).map(plan -> plan.strip().apply(seat))
                .toList();
        var top = new VBox(bar, cut, mute, unanswered, drafts);
        top.getChildren().addAll(strips);
        frame.setTop(top);
        frame.setBottom(status);
        getChildren().addAll(frame, overlay);
    }

    /** On a screen smaller than any section needs the work is moved, and nothing of it is cut off. */
    private ScrollPane scrolled() {
        work.setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        var scroll = new ScrollPane(work);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    /** Hears the keys of a window, wherever its focus is. */
    public void listenTo(Scene scene) {
        var guard = new InputMethodGuard(scene);
        EventHandler<KeyEvent> presses = key -> {
            if (!guard.takes(key)) {
                onKey(scene, key);
            }
        };
        EventHandler<KeyEvent> releases = key -> held.remove(key.getCode());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, presses);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, releases);
        // Released over another window, a key would seem to be held for ever.
        var focus = scene.windowProperty().flatMap(Window::focusedProperty).subscribe(now -> held.clear());
        heard.put(scene, () -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, presses);
            scene.removeEventFilter(KeyEvent.KEY_RELEASED, releases);
            focus.unsubscribe();
            guard.close();
        });
    }

    /** Its window is closed. */
    public void stopListeningTo(Scene scene) {
        Optional.ofNullable(heard.remove(scene)).ifPresent(Subscription::unsubscribe);
    }

    /** Brings a section to the front, wherever it is. */
    public void show(SectionName name) {
        if (elsewhere.containsKey(name)) {
            own.windows().toFront(name);
            bar.light(shown);
            return;
        }
        var before = Optional.ofNullable(shown).map(sections::get);
        if (name != shown) {
            earlier = shown;
        }
        shown = name;
        bar.light(name);
        work.getChildren().setAll(viewOf(name));
        before.filter(section -> section != sections.get(name)).ifPresent(Section::hidden);
        Optional.ofNullable(sections.get(name)).ifPresent(Section::shown);
        seat.memory().remember("last-section", name.name());
    }

    private Parent viewOf(SectionName name) {
        try {
            return section(name).view();
        } catch (RuntimeException defect) {
            LOG.error("Section {} does not load", name, defect);
            return failed(name);
        }
    }

    /** What did not load stands where it would have stood; all else goes on. */
    private Parent failed(SectionName name) {
        var again = Parts.button(seat.say("shell.section.again"), () -> show(name), "primary");
        return new StateCard(Icon.WARNING, "red", seat.say("shell.section.failed", seat.say(name.word())),
                List.of(seat.say("shell.section.others"), seat.say("shell.section.log")), again);
    }

    /** The section, made if need be. */
    public Section section(SectionName name) {
        var known = sections.get(name);
        if (known != null) {
            return known;
        }
        var plan = plans.stream().filter(each -> each.name() == name).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a section of this frame: " + name));
        var made = plan.make().apply(seat);
        sections.put(name, made);
        return made;
    }

    public List<SectionName> names() {
        return plans.stream().map(SectionPlan::name).toList();
    }

    public SectionName shown() {
        return shown;
    }

    /** Gives the view of the section in front to another window; the one before it comes to the front here. */
    public Optional<Parent> giveAway() {
        var free = names().stream().filter(name -> name != shown && !elsewhere.containsKey(name)).toList();
        var rest = Optional.ofNullable(earlier).filter(free::contains).or(() -> free.stream().findFirst());
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        var given = shown;
        var view = section(given).view();
        show(rest.get());
        elsewhere.put(given, view);
        section(given).shown();
        section(given).inOwnWindow(true);
        return Optional.of(view);
    }

    /** Takes a section back that another window had. */
    public void takeBack(SectionName name) {
        elsewhere.remove(name);
        Optional.ofNullable(sections.get(name)).ifPresent(section -> section.inOwnWindow(false));
        show(name);
    }

    /** All that may be done now: what the section offers first, then what is always there. */
    public List<Command> commands() {
        return commandsOf(shown);
    }

    private List<Command> commandsOf(SectionName name) {
        var section = sections.get(name);
        var here = section == null ? Stream.<Command>empty() : section.commands().stream();
        return Stream.concat(here, own.all().stream()).toList();
    }

    public void toggleKeyMap() {
        if (overlay.isOpen()) {
            overlay.close();
            return;
        }
        var where = seat.say("shell.keyMap.where", seat.say(shown.word()), seat.operator().name());
        overlay.open(new KeyMap(seat, where, commands(), overlay::close), () -> {});
    }

    void search() {
        search.begin();
    }

    /** A key acts on the section of the window in which it is pressed. */
    private SectionName sectionIn(Scene scene) {
        return elsewhere.entrySet().stream().filter(each -> each.getValue().getScene() == scene).map(Map.Entry::getKey)
                .findFirst().orElse(shown);
    }

    private void onKey(Scene scene, KeyEvent key) {
        if (overlay.isOpen()) {
            if (key.getCode() == KeyCode.ESCAPE || key.getCode() == KeyCode.F10) {
                overlay.close();
                key.consume();
            }
            return;
        }
        commandsOf(sectionIn(scene)).stream().filter(command -> command.key().match(key)).findFirst()
                .ifPresent(command -> {
                    key.consume();
                    // A key that is held down repeats itself; F7 held would accept a case and file it as well.
                    if (held.add(key.getCode()) && command.usable().getAsBoolean()) {
                        command.act().run();
                    }
                });
    }

    @Override
    public void close() {
        // What floats keeps what was typed into it.
        overlay.close();
        List.copyOf(heard.keySet()).forEach(this::stopListeningTo);
        bar.close();
        status.close();
        cut.close();
        mute.close();
        unanswered.close();
        drafts.close();
        strips.forEach(Frame::end);
        sections.values().forEach(Section::close);
    }

    private static void end(Node strip) {
        if (strip instanceof AutoCloseable open) {
            try {
                open.close();
            } catch (Exception defect) {
                LOG.error("A strip does not close", defect);
            }
        }
    }
}
