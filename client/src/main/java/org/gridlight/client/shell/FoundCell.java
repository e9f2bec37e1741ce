package org.gridlight.client.shell;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gridlight.client.look.Parts;

/** Kind, title, where the words stand, detail: one row, its nodes kept. */
public final class FoundCell extends ListCell<Found> {
    public static final double ROW = 32;
    private static final double KIND = 40;
    /** In ems of the row's text, so that rows stand under one another. */
    private static final double TITLE = 14;
    private static final double FIELD = 3.8;
    private static final double DETAIL = 12;

    private final Label kind = Parts.whole("", "text-caption", "t3");
    private final Label title = Parts.text("", "text-dense", "strong");
    private final Label field = Parts.whole("", "text-caption", "t3");
    private final Label before = Parts.whole("", "text-dense");
    private final Label fits = Parts.whole("", "text-dense", "found-fits");
    private final Label after = Parts.text("", "text-dense");
    private final HBox why = Parts.row(0, before, fits, after);
    private final Label detail = Parts.text("", "text-dense", "t2");
    private final HBox row = Parts.row(10, kind, title, field, why, detail);

    public FoundCell() {
        kind.setMinWidth(KIND);
        kind.setPrefWidth(KIND);
        row.setPadding(new Insets(0, 12, 0, 12));
        row.setMaxHeight(ROW);
        HBox.setHgrow(why, Priority.ALWAYS);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Found found, boolean empty) {
        super.updateItem(found, empty);
        if (empty || found == null) {
            setGraphic(null);
            return;
        }
        kind.setText(found.kind());
        kind.setVisible(!found.kind().isEmpty());
        kind.setManaged(!found.kind().isEmpty());
        title.setText(found.title());
        detail.setText(found.detail());
        show(found.why());
        setGraphic(row);
    }

    private static void wide(Label label, double ems) {
        double width = ems < 0 ? Region.USE_COMPUTED_SIZE : ems * label.getFont().getSize();
        label.setMinWidth(width);
        label.setPrefWidth(width);
    }

    private void show(Found.Why reason) {
        wide(title, reason == null ? -1 : TITLE);
        wide(field, FIELD);
        wide(detail, reason == null ? -1 : DETAIL);
        // Where there is little room it is given up first.
        detail.setMinWidth(0);
        field.setVisible(reason != null);
        field.setManaged(reason != null);
        why.setVisible(reason != null);
        why.setManaged(reason != null);
        if (reason != null) {
            field.setText(reason.field());
            before.setText(reason.text().substring(0, reason.from()));
            fits.setText(reason.text().substring(reason.from(), reason.to()));
            after.setText(reason.text().substring(reason.to()));
        }
    }
}
