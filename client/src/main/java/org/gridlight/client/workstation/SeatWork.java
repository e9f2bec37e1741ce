package org.gridlight.client.workstation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.gridlight.client.alarms.AlarmCalls;
import org.gridlight.client.alarms.MachineVoice;
import org.gridlight.client.live.Claims;
import org.gridlight.client.live.Connection;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.seat.ProgramVersion;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.client.system.AdministratorDesk;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.db.alarm.AlarmStore;
import org.gridlight.db.cases.RequestStore;
import org.gridlight.db.grid.GridChangeStore;
import org.gridlight.db.health.HealthStore;
import org.gridlight.db.light.AuthorityStore;
import org.gridlight.model.people.Operator;
import org.gridlight.model.people.Role;
import org.gridlight.model.people.RoleRule;

/**
 * What goes on at a seat for the person who sits there, by what he is: alarms, cases in hand, and what every seat of the hall
 * does for the record by the clock. On the FX thread.
 */
final class SeatWork {
    private static final Duration KEEPING = Duration.ofMinutes(1);
    /** How often a seat says how it is. */
    private static final Duration TELLING = Duration.ofMinutes(2);
    /** Where the server evaluates no lights, some seat does, before anybody is told that nobody does. */
    private static final Duration STANDING_IN = Duration.ofSeconds(3);

    private final Operator person;
    private final Tasks tasks;
    private final Feed feed;
    private final Claims claims;
    private final LiveAlarms alarms;
    private Tasks.Running keeping = () -> {};
    private Tasks.Running standing = () -> {};
    private Tasks.Running telling = () -> {};
    private OpenCases.Subscription calls = () -> {};

    SeatWork(Operator person, Tasks tasks, Feed feed, Claims claims, LiveAlarms alarms) {
        this.person = person;
        this.tasks = tasks;
        this.feed = feed;
        this.claims = claims;
        this.alarms = alarms;
    }

    /** All of it once, for pictures of a moment. */
    void readOnce() {
        feed.readOnce();
        alarms.readOnce();
        if (person.seesWholeRecord()) {
            alarms.readLoadOnce();
        }
    }

    /** Begins, once the person has his frame. @param name of the seat; @param machine its own clock */
    void start(Seat seat, String name, InstantSource machine) {
        var health = new HealthStore(seat.database());
        telling = tasks.every("seat sign", TELLING, () -> {
            if (feed.connection() instanceof Connection.Connected) {
                health.tell(name, ProgramVersion.current(), machine.instant(), feed.heardUpTo());
            }
        });
        if (!isAdministrator()) {
            startAlarms(seat);
        }
        if (takesCases()) {
            claims.start();
        }
        if (person.seesWholeRecord() && takesCases()) {
            startKeeping(seat);
        }
    }

    /** An administrator has none: he sees neither cases nor units. */
    private void startAlarms(Seat seat) {
        alarms.start(feed::subscribeOthers);
        if (person.seesWholeRecord()) {
            alarms.followLoad();
        }
        calls = new AlarmCalls(seat, new MachineVoice(seat.words().locale()),
                new AlarmStore(seat.database())::unheard)::close;
    }

    /** What the server's events do by the clock stands still where a node was lost; every hall seat does it as well. */
    private void startKeeping(Seat seat) {
        var requests = new RequestStore(seat.database());
        var grids = new GridChangeStore(seat.database());
        keeping = tasks.every("keeping", KEEPING, () -> {
            requests.resumeDue();
            grids.enforceDue();
        });
        var authority = new AuthorityStore(seat.database());
        standing = tasks.every("authority", STANDING_IN, () -> {
            // Cut off, it cannot be asked, and says so elsewhere.
            if (feed.connection() instanceof Connection.Connected) {
                authority.standIn();
            }
        });
    }

    /** A unit does its part whoever reads the case, and takes nothing in hand; an administrator has no case. */
    boolean takesCases() {
        return !person.isOfDepartment() && !isAdministrator();
    }

    /** One of the three administrators, who see no case. */
    boolean isAdministrator() {
        return person.roles().stream().anyMatch(RoleRule::administers);
    }

    /**
     * The sections that this person has. An administrator has a desk of his own and nothing else. Months and shifts are counted
     * from all cases, which a unit and a sub-centre do not see.
     */
    List<SectionPlan> sections(List<SectionPlan> all) {
        return all.stream().filter(plan -> isShown(plan.name())).toList();
    }

    private boolean isShown(SectionName name) {
        return switch (name) {
            case SYSTEM -> AdministratorDesk.of(person).isPresent();
            // Whoever may change rules, and whoever is judged by them.
            case REGISTERS -> !isAdministrator() || person.has(Role.SECURITY_ADMIN);
            case DUTY, SCORES, REPORTS -> person.seesWholeRecord();
            default -> !isAdministrator();
        };
    }

    /** Ends what is this person's own; what several frames share goes on. */
    void end() {
        // Said by two, each alarm would be heard twice.
        calls.close();
        claims.close();
        keeping.cancel();
        standing.cancel();
        telling.cancel();
    }
}
