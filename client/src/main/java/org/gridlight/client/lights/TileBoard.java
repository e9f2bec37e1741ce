package org.gridlight.client.lights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.light.Light;

/**
 * The tiles in their groups. A tile is made once for its unit and lives as long as the board shows the unit; while the
 * mouse is over the board no tile changes its place. On the FX thread.
 */
final class TileBoard extends VBox {
    private final Seat seat;
    private final Map<Long, TileNode> nodes = new HashMap<>();
    private final Map<String, GroupPart> groups = new LinkedHashMap<>();
    private final Legend legend;
    private BiConsumer<Long, Light> onChoose = (unit, light) -> {};
    private BiConsumer<String, Light> onGroup = (group, light) -> {};
    private Runnable onOpen = () -> {};
    private LightBoard board;
    private Predicate<LightTile> wanted = tile -> true;
    private boolean whole = true;
    private boolean compact;
    private double em = 14;
    private long chosen;
    private int touched;
    private int made;

    private record GroupPart(GroupHead head, TileGrid grid) {}

    TileBoard(Seat seat) {
        this.seat = seat;
        this.legend = new Legend(seat);
        getStyleClass().add("light-board");
        setFocusTraversable(true);
        setId("light-board");
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        hoverProperty().addListener((value, before, now) -> {
            if (!now && board != null) {
                place();
            }
        });
    }

    /**
     * @param choose told the unit that was chosen, and under which light its cases are meant; null for all
     * @param open   what a double click or Enter does with it
     * @param group  told a group whose cases are wanted, and under which light
     */
    void onActs(BiConsumer<Long, Light> choose, Runnable open, BiConsumer<String, Light> group) {
        onChoose = choose;
        onOpen = open;
        onGroup = group;
    }

    void show(LightBoard now) {
        boolean other = board != null && board.kind() != now.kind();
        board = now;
        if (other) {
            nodes.clear();
            groups.clear();
        }
        var tiles = now.tiles();
        nodes.keySet().retainAll(tiles.keySet());
        tiles.forEach((id, tile) -> {
            if (nodes.computeIfAbsent(id, this::tile).show(tile)) {
                touched++;
            }
        });
        choose(now.chosen().map(one -> one.unit().id()).orElse(0L));
        place();
    }

    private TileNode tile(long unit) {
        made++;
        var node = new TileNode(seat.look());
        node.size(compact, em);
        node.setOnMousePressed(press -> pressed(unit, press));
        return node;
    }

    private void pressed(long unit, MouseEvent press) {
        requestFocus();
        if (press.getButton() == MouseButton.PRIMARY) {
            onChoose.accept(unit, nodes.get(unit).countAt(press.getX(), press.getY()));
            if (press.getClickCount() == 2) {
                onOpen.run();
            }
        }
    }

    /** Puts groups and tiles where they belong; what is there already stays. */
    private void place() {
        groups.keySet().retainAll(board.groups().stream().map(LightBoard.Group::name).toList());
        for (var group : board.groups()) {
            var part = groups.computeIfAbsent(group.name(),
                    name -> new GroupPart(new GroupHead(light -> onGroup.accept(name, light)), new TileGrid()));
            var called = group.name().isBlank() ? nameless() : group.name();
            part.head().show(called, group);
            var on = group.tiles().stream().filter(wanted).map(tile -> nodes.get(tile.id()))
                    .toList();
            part.grid().foot(group == board.groups().getLast() && whole ? legend : null);
            part.head().setVisible(!on.isEmpty());
            part.head().setManaged(!on.isEmpty());
            if (!isHover() || !sameUnits(on, part.grid().tiles())) {
                part.grid().show(on);
            }
        }
        var parts = board.groups().stream().map(group -> groups.get(group.name()))
                .flatMap(part -> java.util.stream.Stream.of(part.head(), part.grid())).toList();
        if (!getChildren().equals(parts)) {
            getChildren().setAll(parts);
        }
        size();
    }

    /** All of them together, or those that belong to no group beside the others. */
    private String nameless() {
        return seat.say(board.groups().size() == 1 ? "lights.kind." + board.kind() : "lights.noGroup");
    }

    private static boolean sameUnits(List<TileNode> some, List<TileNode> others) {
        return some.size() == others.size() && others.containsAll(some);
    }

    void size(boolean small, double pixels) {
        compact = small;
        em = pixels;
        nodes.values().forEach(node -> node.size(small, pixels));
        size();
    }

    /** As wide as the look says, and wider only where a name would be cut off. */
    private void size() {
        double least = Math.round((compact ? 96.0 : 160.0) / 14 * em);
        double most = Math.round(144.0 / 14 * em);
        double wide = least;
        if (compact) {
            wide = Math.clamp(Math.ceil(nodes.values().stream().mapToDouble(TileNode::namedWidth).max().orElse(least)),
                    least, most);
        }
        double width = wide;
        double height = Math.round((compact ? 44.0 : 92.0) / 14 * em);
        groups.values().forEach(part -> part.grid().size(width, height));
        legend.small(compact);
    }

    /** @param which units are shown at all; @param all whether that is every one */
    void show(Predicate<LightTile> which, boolean all) {
        wanted = which;
        whole = all;
        if (board != null) {
            place();
        }
    }

    private void choose(long unit) {
        if (unit != chosen) {
            Optional.ofNullable(nodes.get(chosen)).ifPresent(node -> node.choose(false));
            chosen = unit;
        }
        Optional.ofNullable(nodes.get(chosen)).ifPresent(node -> node.choose(true));
    }

    private void onKey(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> step(key, -1);
            case RIGHT -> step(key, 1);
            case UP -> leap(key, -1);
            case DOWN -> leap(key, 1);
            case ENTER -> {
                if (chosen != 0) {
                    onOpen.run();
                    key.consume();
                }
            }
            case ESCAPE -> {
                if (chosen != 0) {
                    onChoose.accept(0L, null);
                    key.consume();
                }
            }
            default -> {
            }
        }
    }

    private List<TileNode> inOrder() {
        var all = new ArrayList<TileNode>();
        board.groups().forEach(group -> all.addAll(groups.get(group.name()).grid().tiles()));
        return all;
    }

    private void step(KeyEvent key, int by) {
        key.consume();
        var all = inOrder();
        if (!all.isEmpty()) {
            int at = all.indexOf(nodes.get(chosen));
            onChoose.accept(all.get(at < 0 ? 0 : Math.clamp(at + by, 0, all.size() - 1)).tile().id(), null);
        }
    }

    /** To the nearest tile of the next row, in the next group too. */
    private void leap(KeyEvent key, int by) {
        var from = nodes.get(chosen);
        if (from == null) {
            step(key, 0);
            return;
        }
        key.consume();
        double x = from.localToScene(0, 0).getX();
        double y = from.localToScene(0, 0).getY();
        inOrder().stream().filter(node -> (node.localToScene(0, 0).getY() - y) * by > LightIcon.IN_COUNTS)
                .min(Comparator.comparingDouble((TileNode node) -> Math.abs(node.localToScene(0, 0).getY() - y))
                        .thenComparingDouble(node -> Math.abs(node.localToScene(0, 0).getX() - x)))
                .ifPresent(node -> onChoose.accept(node.tile().id(), null));
    }

    Optional<TileNode> chosenTile() {
        return Optional.ofNullable(nodes.get(chosen));
    }

    /** How many tiles had to be touched so far, for tests. */
    int touched() {
        return touched;
    }

    /** How many tiles were made so far, for tests. */
    int made() {
        return made;
    }
}
