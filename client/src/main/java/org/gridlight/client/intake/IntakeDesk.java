package org.gridlight.client.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gridlight.db.Database;
import org.gridlight.db.cases.CaseActStore;
import org.gridlight.db.intake.IntakeStore;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.intake.IntakeItem;
import org.gridlight.model.intake.IntakeState;
import org.gridlight.model.intake.Photo;
import org.gridlight.model.intake.SentPhoto;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;

/**
 * Registers what waits in the inbox: looks at the photos, as the database cannot, and takes the report through the same
 * door as a person. What the record does not take waits for a person; nothing is thrown away. For one thread; any number
 * of desks may work side by side.
 */
public final class IntakeDesk {
    private static final int A_ROUND = 20;
    private static final int MOST_TRIES = 5;
    private static final int LONGEST_NOTE = 480;
    /** The record takes nothing as told longer ago. */
    private static final Duration LONGEST_AGO = Duration.ofDays(1);

    private final IntakeStore inbox;
    private final CaseActStore acts;
    private final InstantSource clock;
    private final Words words;

    /** @param record entered by an account that takes reports */
    public IntakeDesk(Database record, InstantSource clock, Words words) {
        this.inbox = new IntakeStore(record);
        this.acts = new CaseActStore(record);
        this.clock = clock;
        this.words = words;
    }

    /**
     * Registers what waits now.
     *
     * @throws Refusal when the record cannot be reached; what was taken up waits two minutes and is taken up again
     */
    public IntakeTally round() {
        var tally = IntakeTally.NOTHING;
        for (var items = inbox.next(A_ROUND); !items.isEmpty(); items = inbox.next(A_ROUND)) {
            for (var item : items) {
                tally = tally.plus(settle(item));
            }
        }
        return tally;
    }

    private IntakeTally settle(IntakeItem item) {
        var obstacle = obstacle(item);
        if (obstacle != null) {
            return byHand(item, words.say(obstacle));
        }
        var faults = new ArrayList<String>();
        try {
            register(item, faults);
        } catch (Refusal refused) {
            if (!refused.key().startsWith("act.")) {
                throw refused;
            }
            return byHand(item, refused.in(words));
        }
        var state = inbox.registered(item, note(faults));
        return state.filter(IntakeState.TAKEN::equals).isPresent() ? new IntakeTally(1, 0) : IntakeTally.NOTHING;
    }

    private String obstacle(IntakeItem item) {
        if (item.tooMany()) {
            return "intake.tooMany";
        }
        if (item.category() == null) {
            return "intake.noClass";
        }
        if (!item.categoryKnown()) {
            return "intake.unknownClass";
        }
        if (item.toldAt() != null && item.toldAt().isBefore(clock.instant().minus(LONGEST_AGO))) {
            return "intake.toldLongAgo";
        }
        return item.tries() > MOST_TRIES ? "intake.triedOften" : null;
    }

    /** A photo that is none is left out and told; only where one is refused each is looked at by itself. */
    private void register(IntakeItem item, List<String> faults) {
        var sent = photos(item, faults);
        try {
            acts.register(item.actId(), report(item, sent));
        } catch (Refusal refused) {
            if (!refused.key().startsWith("photo.")) {
                throw refused;
            }
            acts.register(item.actId(), report(item, sent.stream().filter(photo -> isPhoto(photo, faults)).toList()));
        }
    }

    private List<SentPhoto> photos(IntakeItem item, List<String> faults) {
        if (item.photos() == 0) {
            return List.of();
        }
        var sent = inbox.photos(item.id());
        if (sent.size() < item.photos()) {
            faults.add(words.say("intake.photosMissing", item.photos() - sent.size()));
        }
        return sent;
    }

    private boolean isPhoto(SentPhoto photo, List<String> faults) {
        try {
            Photo.of(name(photo), photo.content());
            return true;
        } catch (Refusal broken) {
            faults.add(words.say("intake.photoLeftOut", name(photo)));
            return false;
        }
    }

    private static NewPhoto photo(SentPhoto photo) {
        return new NewPhoto(NewPhoto.Kind.BEFORE_PHOTO, name(photo), photo.content(), photo.takenAt(),
                photo.longitude(), photo.latitude());
    }

    private static String name(SentPhoto photo) {
        return photo.fileName().isBlank() ? Integer.toString(photo.ordinal()) : photo.fileName();
    }

    private static NewReport report(IntakeItem item, List<SentPhoto> photos) {
        return new NewReport(item.source(), item.sourceDetail(), item.words(), item.category(), item.urgent(),
                item.longitude(), item.latitude(), item.place(), item.reporterName(), item.reporterTelephone(),
                item.mayPassOn(), item.toldAt() == null ? item.arrivedAt() : item.toldAt(),
                photos.stream().map(IntakeDesk::photo).toList());
    }

    private IntakeTally byHand(IntakeItem item, String why) {
        var state = inbox.byHand(item, shortened(why));
        return state.filter(IntakeState.BY_HAND::equals).isPresent() ? new IntakeTally(0, 1) : IntakeTally.NOTHING;
    }

    private static String note(List<String> faults) {
        return faults.isEmpty() ? null : shortened(faults.stream().collect(Collectors.joining(" ")));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_NOTE ? text.substring(0, LONGEST_NOTE) : text;
    }
}
