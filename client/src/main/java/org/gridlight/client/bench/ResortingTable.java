package org.gridlight.client.bench;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmPriority;

/**
 * The usual way to show alarms, as a peer: a table over a sorted list whose rows tell of each of their properties, so that
 * eight copied properties are eight sorts. It is how a well-known alarm table was made before three thousand alarms made it
 * stand still (Phoebus, issue 3504). On the FX thread.
 */
final class ResortingTable extends TableView<ResortingTable.Row> {
    private final ObservableList<Row> rows = FXCollections.observableArrayList(Row::told);
    private final Map<Long, Row> byId = new HashMap<>();
    private long compared;

    /** An alarm in properties. */
    static final class Row {
        private final ObjectProperty<AlarmPriority> priority = new SimpleObjectProperty<>();
        private final ObjectProperty<Instant> raised = new SimpleObjectProperty<>();
        private final ObjectProperty<Instant> since = new SimpleObjectProperty<>();
        private final StringProperty name = new SimpleStringProperty();
        private final StringProperty state = new SimpleStringProperty();
        private final StringProperty severity = new SimpleStringProperty();
        private final StringProperty latched = new SimpleStringProperty();
        private final StringProperty cases = new SimpleStringProperty();

        Row(Alarm alarm) {
            copy(alarm);
        }

        void copy(Alarm alarm) {
            priority.set(alarm.priority());
            raised.set(alarm.raisedAt());
            since.set(alarm.stateSince());
            name.set(alarm.name());
            state.set(alarm.state().name());
            severity.set(alarm.current().name());
            latched.set(alarm.latched().name());
            cases.set(String.valueOf(alarm.cause().cases()));
        }

        private Observable[] told() {
            return new Observable[]{priority, raised, since, name, state, severity, latched, cases};
        }
    }

    ResortingTable() {
        var sorted = new SortedList<>(rows);
        var order = Comparator.<Row, AlarmPriority>comparing(row -> row.priority.get(), Comparator.reverseOrder())
                .thenComparing(row -> row.raised.get());
        sorted.setComparator((one, other) -> {
            compared++;
            return order.compare(one, other);
        });
        setItems(sorted);
        column("priority", row -> row.priority);
        column("raised", row -> row.raised);
        column("since", row -> row.since);
        column("name", row -> row.name);
        column("state", row -> row.state);
        column("severity", row -> row.severity);
        column("latched", row -> row.latched);
        column("cases", row -> row.cases);
    }

    private <T> void column(String title, java.util.function.Function<Row, ObservableValue<T>> value) {
        var column = new TableColumn<Row, T>(title);
        column.setCellValueFactory(cell -> value.apply(cell.getValue()));
        column.setPrefWidth(74);
        getColumns().add(column);
    }

    void fill(Collection<Alarm> alarms) {
        alarms.forEach(alarm -> byId.put(alarm.id(), new Row(alarm)));
        rows.setAll(byId.values());
    }

    void update(Collection<Alarm> changed) {
        changed.forEach(alarm -> byId.get(alarm.id()).copy(alarm));
    }

    long compared() {
        return compared;
    }
}
