package org.gridlight.client.reports;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;
import org.gridlight.reports.BookPrinters;

/** Section 报表. Makes the book of the running month when it comes to the front, or of the month that is asked for. */
public final class ReportsSection implements Section {
    /** Where another section leaves the month whose book it wants to see. */
    public static final String MONTH = "reports-month";

    private final Seat seat;
    private final ReportsView view;

    /** @param weekly shows the bulletin of the last week (周通报) over the work */
    public ReportsSection(Seat seat, Runnable weekly) {
        this(seat, new BookPrinters(), weekly);
    }

    ReportsSection(Seat seat, BookPrinters printers, Runnable weekly) {
        this.seat = seat;
        this.view = new ReportsView(seat, printers, weekly);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        var asked = seat.memory().recall(MONTH).filter(text -> !text.isEmpty());
        seat.memory().remember(MONTH, "");
        if (asked.isPresent() || view.book().isEmpty()) {
            view.mediator().start(asked.map(ReportsSection::month).orElse(null));
        }
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException notOurs) {
            return null;
        }
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(seat.say("reports.print"), Command.key(KeyCode.F12), true, view::canPrint,
                view::print));
    }

    @Override
    public void close() {
        view.close();
    }
}
