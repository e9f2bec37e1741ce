package org.gridlight.client.field;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gridlight.client.intake.IntakeDesk;
import org.gridlight.db.intake.InboxStore;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.intake.SentPhoto;
import org.gridlight.model.intake.SentReport;
import org.gridlight.model.words.Words;

/**
 * The simulated telephones and apps: they send into the inbox with the account of a gateway, as real ones do, and what
 * arrived is registered as the service of a centre does it. For one thread.
 */
final class FieldInbox {
    private final Crew crew;
    private final InstantSource clock;
    private final Words words;

    FieldInbox(Crew crew, InstantSource clock, Words words) {
        this.crew = crew;
        this.clock = clock;
        this.words = words;
    }

    /** Whether there are a gateway and somebody who registers. */
    boolean isOpen() {
        return crew.gateway().isPresent() && crew.inboxDesk().isPresent();
    }

    /**
     * Sends a report and registers what is in the inbox.
     *
     * @param id identity of the report: sent again after a broken connection it is still one
     * @return how many became reports
     */
    int take(UUID id, NewReport report) {
        new InboxStore(crew.signedIn(crew.gateway().orElseThrow())).send(sent(id, report));
        return new IntakeDesk(crew.signedIn(crew.inboxDesk().orElseThrow()), clock, words).round().registered();
    }

    private static SentReport sent(UUID id, NewReport report) {
        return new SentReport(id.toString(), report.source(), report.sourceDetail(), report.categoryCode(),
                report.urgent(), report.words(), report.place(), report.longitude(), report.latitude(),
                report.reporterName(), report.reporterTelephone(), report.mayPassOn(), report.toldAt(),
                photos(report.photos()));
    }

    private static List<SentPhoto> photos(List<NewPhoto> photos) {
        return IntStream.range(0, photos.size()).mapToObj(i -> photo(i + 1, photos.get(i))).toList();
    }

    private static SentPhoto photo(int ordinal, NewPhoto photo) {
        return new SentPhoto(ordinal, photo.fileName(), photo.takenAt(), photo.longitude(), photo.latitude(),
                photo.content());
    }
}
