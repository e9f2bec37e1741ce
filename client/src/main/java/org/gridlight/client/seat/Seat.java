package org.gridlight.client.seat;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.LongProperty;
import javafx.beans.value.ObservableValue;
import org.gridlight.client.live.Claims;
import org.gridlight.client.live.Connection;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.Look;
import org.gridlight.client.search.CaseSearch;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.db.Database;
import org.gridlight.model.people.Operator;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;

/**
 * All that a screen is given.
 *
 * @param database   the record, with the rights of the person who signed in
 * @param operator   that person
 * @param clock      the centre's time, as far as this seat knows it
 * @param cases      all open cases, live
 * @param claims     who has which of them in hand
 * @param connection calls at every change of the connection, and at once
 * @param look       theme and size of text; may change while a screen is shown
 * @param unanswered acts whose answer was lost with the connection
 * @param selected   key of the case that is chosen in list, map and file alike; 0 for none
 * @param marked     cases that are chosen together, in list and map alike
 * @param alarms     all alarms, live
 * @param search     looks through all cases that this person may read, open or over
 * @param typed      what this person has typed and not sent
 */
public record Seat(Database database, Operator operator, Centre centre, Words words, InstantSource clock, Tasks tasks,
        OpenCases cases, Claims claims, Connections connection, ObservableValue<Look> look, LongProperty selected,
        Navigation navigation, Overlays overlays, Dialogs dialogs, Memory memory, UnansweredActs unanswered,
        MarkedCases marked, LiveAlarms alarms, CaseSearch search, TypedWords typed) {
    /** One where nothing that is typed outlives the program. */
    public Seat(Database database, Operator operator, Centre centre, Words words, InstantSource clock, Tasks tasks,
            OpenCases cases, Claims claims, Connections connection, ObservableValue<Look> look, LongProperty selected,
            Navigation navigation, Overlays overlays, Dialogs dialogs, Memory memory, UnansweredActs unanswered,
            MarkedCases marked, LiveAlarms alarms, CaseSearch search) {
        this(database, operator, centre, words, clock, tasks, cases, claims, connection, look, selected, navigation,
                overlays, dialogs, memory, unanswered, marked, alarms, search, TypedWords.forgetful());
    }

    /** One without an index of cases: the record is asked for them. */
    public Seat(Database database, Operator operator, Centre centre, Words words, InstantSource clock, Tasks tasks,
            OpenCases cases, Claims claims, Connections connection, ObservableValue<Look> look, LongProperty selected,
            Navigation navigation, Overlays overlays, Dialogs dialogs, Memory memory, UnansweredActs unanswered,
            MarkedCases marked, LiveAlarms alarms) {
        this(database, operator, centre, words, clock, tasks, cases, claims, connection, look, selected, navigation,
                overlays, dialogs, memory, unanswered, marked, alarms, CaseSearch.none());
    }

    /** One without alarms. */
    public Seat(Database database, Operator operator, Centre centre, Words words, InstantSource clock, Tasks tasks,
            OpenCases cases, Claims claims, Connections connection, ObservableValue<Look> look, LongProperty selected,
            Navigation navigation, Overlays overlays, Dialogs dialogs, Memory memory, UnansweredActs unanswered,
            MarkedCases marked) {
        this(database, operator, centre, words, clock, tasks, cases, claims, connection, look, selected, navigation,
                overlays, dialogs, memory, unanswered, marked, LiveAlarms.none(tasks, clock));
    }

    /** One where nothing is marked yet. */
    public Seat(Database database, Operator operator, Centre centre, Words words, InstantSource clock, Tasks tasks,
            OpenCases cases, Claims claims, Connections connection, ObservableValue<Look> look, LongProperty selected,
            Navigation navigation, Overlays overlays, Dialogs dialogs, Memory memory, UnansweredActs unanswered) {
        this(database, operator, centre, words, clock, tasks, cases, claims, connection, look, selected, navigation,
                overlays, dialogs, memory, unanswered, new MarkedCases());
    }

    /** Where to hear of the connection, and over it of what changes beside the cases. */
    @FunctionalInterface
    public interface Connections {
        OpenCases.Subscription subscribe(Consumer<Connection> listener);

        /**
         * Tells kinds of changes as {@link org.gridlight.model.feed.Change} names them, or that nobody knows what changed; on
         * the feed's thread, until the answer is closed.
         */
        default OpenCases.Subscription others(Consumer<Set<String>> listener) {
            return () -> {};
        }
    }

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /**
     * What is said of work that failed: a refusal says by itself what happened and what to do; anything else is a defect,
     * and the log has it.
     */
    public String told(Exception failure) {
        return failure instanceof Refusal refusal ? refusal.in(words) : say("shell.section.log");
    }
}
