package org.gridlight.client.shell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
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
    private final OverlayLayer overlay;
    private final ShellCommands own;
    private final EventHandler<KeyEvent> keys = this::onKey;
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    private final EventHandler<KeyEvent> releases = key -> held.remove(key.getCode());
    private Subscription windowFocus = Subscription.EMPTY;
    private SectionName shown;

    /** @param overlay the layer that stands in the seat as its overlays */
    public Frame(Seat seat, List<SectionPlan> plans, List<SearchSource> sources, OverlayLayer overlay,
            ShellCommands.Windows windows) {
        this.seat = seat;
        this.plans = List.copyOf(plans);
        this.overlay = overlay;
        this.own = new ShellCommands(seat, this, windows);
        var all = new ArrayList<>(sources);
        all.add(SearchBox.commands(seat, () -> commands().stream()));
        this.search = new SearchBox(seat, all);
        this.bar = new TopBar(seat, plans, search, this::show);
        this.status = new StatusStrip(seat, this::toggleKeyMap);
        this.cut = new CutStrip(seat);
        var frame = new BorderPane(scrolled());
        frame.setTop(new VBox(bar, cut));
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
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, releases);
        // Released over another window, a key would seem to be held for ever.
        windowFocus = scene.windowProperty().flatMap(Window::focusedProperty).subscribe(now -> held.clear())
                .and(windowFocus);
    }

    /** Brings a section to the front, wherever it is. */
    public void show(SectionName name) {
        if (elsewhere.containsKey(name)) {
            own.windows().toFront(name);
            bar.light(shown);
            return;
        }
        var before = Optional.ofNullable(shown).map(sections::get);
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

    /** Gives the view of the section in front to another window; the next one comes to the front here. */
    public Optional<Parent> giveAway() {
        var rest = names().stream().filter(name -> name != shown && !elsewhere.containsKey(name)).findFirst();
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        var given = shown;
        var view = section(given).view();
        show(rest.get());
        elsewhere.put(given, view);
        section(given).shown();
        return Optional.of(view);
    }

    /** Takes a section back that another window had. */
    public void takeBack(SectionName name) {
        elsewhere.remove(name);
        show(name);
    }

    /** All that may be done now: what the section offers first, then what is always there. */
    public List<Command> commands() {
        var section = sections.get(shown);
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

    private void onKey(KeyEvent key) {
        if (overlay.isOpen()) {
            if (key.getCode() == KeyCode.ESCAPE || key.getCode() == KeyCode.F10) {
                overlay.close();
                key.consume();
            }
            return;
        }
        commands().stream().filter(command -> command.key().match(key)).findFirst().ifPresent(command -> {
            key.consume();
            // A key that is held down repeats itself; F7 held would accept a case and file it as well.
            if (held.add(key.getCode()) && command.usable().getAsBoolean()) {
                command.act().run();
            }
        });
    }

    private void stopListening(Scene scene) {
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
        scene.removeEventFilter(KeyEvent.KEY_RELEASED, releases);
    }

    @Override
    public void close() {
        Optional.ofNullable(getScene()).ifPresent(this::stopListening);
        windowFocus.unsubscribe();
        overlay.close();
        bar.close();
        status.close();
        cut.close();
        sections.values().forEach(Section::close);
    }
}
