package org.gridlight.client.workstation;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.gridlight.client.live.Feed;
import org.gridlight.client.seat.ReportStart;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.shell.SearchSource;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.client.shell.SignIn;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.db.Database;
import org.gridlight.model.words.Words;

/**
 * What a workstation is put together from, so that a test can put it together otherwise.
 *
 * @param feed     where changes of an open record are heard
 * @param sections those that are built, in the order of their tabs
 * @param search   where the search box looks, most wanted first
 * @param register opens the form for a new report
 * @param memories what is remembered for the person of an open record
 * @param picture  stands beside the form of the sign-in
 * @param still    whether the record is read once instead of being followed, for pictures
 */
public record Surroundings(Words words, InstantSource clock, Tasks tasks, SignIn signIn,
        Function<Database, Feed.Source> feed, List<SectionPlan> sections, Function<Seat, List<SearchSource>> search,
        ReportDesk register, Function<Database, Memories> memories, Supplier<Node> picture, boolean still) {

    /** Where a new report is written. On the FX thread. */
    public interface ReportDesk {
        /** @param start what is known already */
        void open(Seat seat, ReportStart start);
    }

    /** The person's memory in the record. Called off the FX thread. */
    public interface Memories {
        void put(String name, String value);
    }

    /** The same in another language. */
    Surroundings in(Words other) {
        return new Surroundings(other, clock, tasks, signIn, feed, sections, search, register, memories, picture,
                still);
    }
}
