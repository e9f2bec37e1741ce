package org.gridlight.client.workstation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.shell.SectionWindow;

/**
 * The windows that stand beside the first one at this seat (第二屏): which section each shows, and where. They belong to the
 * seat: whoever signs in next finds them where they stood. On the FX thread.
 */
final class SeatWindows {
    private static final String OPEN = "windows";

    private final SeatFile seat;
    private final Map<SectionName, SectionWindow> open = new EnumMap<>(SectionName.class);

    SeatWindows(SeatFile seat) {
        this.seat = seat;
    }

    /** The sections that stood in windows of their own when this seat was left, of those that this person has. */
    List<SectionName> last(Predicate<SectionName> has) {
        return seat.get(OPEN).stream().flatMap(names -> Arrays.stream(names.split(",")))
                .map(name -> Workstation.constant(SectionName.class, name)).flatMap(Optional::stream).filter(has)
                .toList();
    }

    /** Where the window of a section stood last; null for never. */
    Rectangle2D place(SectionName name) {
        try {
            return seat.get(OPEN + "." + name).map(kept -> Arrays.stream(kept.split(" ")).mapToDouble(
                    Double::parseDouble).toArray()).filter(numbers -> numbers.length == 4)
                    .map(at -> new Rectangle2D(at[0], at[1], at[2], at[3])).orElse(null);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    void opened(SectionName name, SectionWindow window) {
        open.put(name, window);
        keepOpen();
    }

    /** The person closed it. @return the window */
    SectionWindow closed(SectionName name) {
        keepPlace(name, open.get(name));
        var window = open.remove(name);
        keepOpen();
        return window;
    }

    SectionWindow window(SectionName name) {
        return open.get(name);
    }

    /** Closes all of them without forgetting any: the person leaves, the windows are kept. */
    void leave() {
        var kept = seat.get(OPEN).orElse("");
        Map.copyOf(open).values().forEach(SectionWindow::close);
        seat.put(OPEN, kept);
    }

    private void keepOpen() {
        seat.put(OPEN, open.keySet().stream().map(SectionName::name).collect(Collectors.joining(",")));
    }

    private void keepPlace(SectionName name, SectionWindow window) {
        var at = window.bounds();
        seat.put(OPEN + "." + name,
                at.getMinX() + " " + at.getMinY() + " " + at.getWidth() + " " + at.getHeight());
    }
}
