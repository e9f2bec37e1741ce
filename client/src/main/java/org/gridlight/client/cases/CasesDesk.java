package org.gridlight.client.cases;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.gridlight.client.seat.ReportStart;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;
import org.gridlight.client.shell.SearchSource;
import org.gridlight.client.suggest.Adviser;
import org.gridlight.client.suggest.StoredAdvice;
import org.gridlight.client.telephone.Calls;
import org.gridlight.db.Database;
import org.gridlight.db.cases.CaseSearchStore;
import org.gridlight.model.people.Role;
import org.gridlight.model.prints.SlipKind;

/**
 * Everything about cases that a workstation is put together from: the section, the form of a new report, the search. What a
 * person has typed is kept in a file of his own. Safe for many threads.
 */
public final class CasesDesk {
    private static final int MOST_FOUND = 12;
    /** Who has the right to suggestions; in the rooms of units and streets there is nothing to ask. */
    private static final Set<Role> ADVISED = Set.of(Role.ACCEPTOR, Role.DISPATCHER, Role.OPERATOR, Role.SHIFT_LEADER,
            Role.VIDEO_INSPECTOR, Role.CALLBACK_AGENT);

    private final Path folder;
    private final Function<Seat, PlacePicture> place;
    private final BiConsumer<Seat, Adviser> learning;
    private final Map<String, Drafts> drafts = new ConcurrentHashMap<>();
    /** Held by the screens of whoever is signed in: this desk outlives him. */
    private WeakReference<Adviser> advised = new WeakReference<>(null);
    private WeakReference<Database> advisedOf = new WeakReference<>(null);

    private final QueueTools.Maker tools;
    private final Calls calls;

    /** One without tools over the list. */
    public CasesDesk(Path folder, Function<Seat, PlacePicture> place, BiConsumer<Seat, Adviser> learning) {
        this(folder, place, learning, null, new Calls(InstantSource.system()));
    }

    /**
     * @param folder   where photos of reports that are being written are kept on this machine
     * @param place    makes the piece of the map beside a case file; null where the map is not built
     * @param learning begins to learn suggestions anew in the background when somebody has signed in
     * @param tools    makes the tools over the list; null for none
     * @param calls    whose number a new report takes
     */
    public CasesDesk(Path folder, Function<Seat, PlacePicture> place, BiConsumer<Seat, Adviser> learning,
            QueueTools.Maker tools, Calls calls) {
        this.tools = tools;
        this.calls = calls;
        this.folder = folder;
        this.place = place;
        this.learning = learning;
    }

    private Drafts drafts(Seat seat) {
        return drafts.computeIfAbsent(seat.operator().account(),
                account -> new Drafts(seat.typed(), folder.resolve(account + ".photos")));
    }

    /** The section 案件. On the FX thread. */
    public Section section(Seat seat) {
        learning.accept(seat, adviser(seat));
        var record = record(seat);
        return new CasesSection(seat, record, drafts(seat), place, new StoredInbox(seat.database(), record), tools);
    }

    private CaseRecord record(Seat seat) {
        return new StoredCases(seat.database(), seat.clock(), adviser(seat));
    }

    /** One for as long as a person is signed in, so that models are read once. */
    private synchronized Adviser adviser(Seat seat) {
        if (!seat.operator().seesWholeRecord() || Collections.disjoint(seat.operator().roles(), ADVISED)) {
            return Adviser.NONE;
        }
        var known = advisedOf.get() == seat.database() ? advised.get() : null;
        if (known == null) {
            known = new StoredAdvice(seat.database(), seat.clock(), seat.centre().zone());
            advisedOf = new WeakReference<>(seat.database());
            advised = new WeakReference<>(known);
        }
        return known;
    }

    /** A new report over whatever is being done. On the FX thread. */
    public void register(Seat seat, ReportStart start) {
        var form = new NewReportMediator(seat, record(seat), drafts(seat), start,
                () -> register(seat, ReportStart.at(null, null)));
        if (!start.isSeen()) {
            calls.waiting().filter(form::take).ifPresent(call -> calls.taken());
        }
        form.open();
    }

    /** Cases by whatever is known of them, for the search box; while there is no index, those that the record finds. */
    public SearchSource search(Seat seat) {
        var store = new CaseSearchStore(seat.database(), seat.clock());
        var words = new FoundWords(seat);
        return text -> {
            // A number on a slip (派遣单、核查单) means its one case, whatever else has such digits in it.
            var onSlip = SlipKind.caseNumber(text).map(number -> store.find(number, MOST_FOUND)).orElse(List.of());
            if (!onSlip.isEmpty()) {
                return onSlip.stream().map(words::found).toList();
            }
            return seat.search().find(text, MOST_FOUND)
                    .map(answer -> answer.lines().stream().map(words::found).toList())
                    .orElseGet(() -> store.find(text, MOST_FOUND).stream().map(words::found).toList());
        };
    }
}
