package org.gridlight.client.cases;

import javafx.scene.Node;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.grid.NamedPlace;
import org.gridlight.model.register.Category;

/** What candidates beside the form of a new report look like. On the FX thread. */
record ReportRows(Seat seat) {
    Node category(Category one) {
        return Parts.row(8, Parts.whole(one.digits(), "text-caption", "t3"), Parts.whole(one.name(), "text-dense"),
                Parts.text(one.majorClass(), "text-caption", "t3"));
    }

    Node place(NamedPlace one) {
        return Parts.row(8, Parts.text(one.words(), "text-dense"),
                Parts.text(one.beside() == null ? "" : one.beside(), "text-caption", "t3"), Parts.spring(),
                Parts.whole(seat.say("cases.report.kind." + one.kind().name()), "text-caption", "t3"));
    }
}
