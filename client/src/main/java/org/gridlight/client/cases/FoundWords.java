package org.gridlight.client.cases;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.client.search.FoundLine;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.shell.Found;
import org.gridlight.model.cases.FoundCase;
import org.gridlight.model.search.SearchField;

/** How cases that were found are told. Immutable. */
record FoundWords(Seat seat) {
    Found found(FoundLine line) {
        return new Found(seat.say("object.case"), title(line), detail(line), why(line), open(line.one().id()));
    }

    Found found(FoundCase found) {
        return new Found(seat.say("object.case"),
                seat.say("cases.file.title", CaseNumber.of(found.number()), found.category()),
                seat.say("cases.found", seat.say("state." + found.state()),
                        found.street() == null ? "" : found.street(), found.place()),
                open(found.id()));
    }

    private Runnable open(long id) {
        return () -> seat.navigation().openCase(id);
    }

    String title(FoundLine line) {
        return seat.say("cases.file.title", CaseNumber.of(line.number()), line.category());
    }

    /** What is said as the reason is not said again. */
    String detail(FoundLine line) {
        return Stream
                .of(seat.say("state." + line.one().state()),
                        line.field() == SearchField.STREET ? "" : line.street(),
                        line.field() == SearchField.PLACE ? "" : line.one().place().lines().findFirst().orElse(""))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    Found.Why why(FoundLine line) {
        int end = line.text().length();
        return switch (line.field()) {
            case STATE, DAY -> null;
            default -> new Found.Why(name(line.field()), line.text(), line.mark() == null ? end : line.mark().from(),
                    line.mark() == null ? end : line.mark().to());
        };
    }

    /** The first of its names. */
    private String name(SearchField field) {
        return seat.say("search.field." + field).split("\\|")[0];
    }
}
