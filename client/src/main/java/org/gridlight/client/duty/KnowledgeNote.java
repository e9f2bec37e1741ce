package org.gridlight.client.duty;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.db.duty.DutyDeskStore;
import org.gridlight.model.duty.Knowledge;

/**
 * What is known of a class (知识): standard answers, guidance and contacts, the entries of the class first. Where there is
 * nothing it takes no room; what cannot be read is left out, because the work beside it goes on. On the FX thread.
 */
public final class KnowledgeNote extends VBox {
    private static final int MOST = 6;

    private final Seat seat;
    private String shown;

    public KnowledgeNote(Seat seat) {
        super(8);
        this.seat = seat;
        setId("knowledge-note");
        fill(List.of());
    }

    /** @param category code of the class; null for none */
    public void show(String category) {
        if (category != null && category.equals(shown)) {
            return;
        }
        shown = category;
        fill(List.of());
        if (category == null || seat.database() == null || !seat.operator().seesWholeRecord()) {
            return;
        }
        seat.tasks().run("knowledge of a class", () -> new DutyDeskStore(seat.database()).knowledge(), found -> {
            if (category.equals(shown)) {
                fill(found.stream().filter(one -> one.isAbout(category))
                        .sorted(java.util.Comparator.comparing(one -> one.category() == null)).limit(MOST).toList());
            }
        }, failure -> shown = null);
    }

    private void fill(List<Knowledge> entries) {
        setVisible(!entries.isEmpty());
        setManaged(!entries.isEmpty());
        getChildren().clear();
        if (!entries.isEmpty()) {
            getChildren().add(Parts.text(seat.say("duty.knowledge"), "text-dense", "strong"));
        }
        for (var one : entries) {
            var words = Parts.text(one.words(), "text-dense");
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(new VBox(2, Parts.row(6, Parts.tag(seat.say("duty.knowledge." + one.kind())),
                    Parts.text(one.title(), "text-caption", "t2")), words));
        }
    }
}
