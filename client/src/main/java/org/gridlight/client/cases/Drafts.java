package org.gridlight.client.cases;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.gridlight.client.cases.report.DraftPhotos;
import org.gridlight.client.seat.ReportStart;
import org.gridlight.client.seat.TypedWords;

/**
 * What a person has typed of cases and not sent: opinions by case, and a report that is being written, without its reporter.
 * Safe for many threads.
 */
public final class Drafts {
    private static final String OPINION = "opinion.";
    private static final String REPORT = "report.";

    private final TypedWords typed;
    private final DraftPhotos photos;
    private Told told = Told.NOBODY;
    private LongConsumer whenTaken = caseId -> {};

    /** Who told the report that is being written. */
    record Told(String name, String telephone, boolean mayPassOn) {
        static final Told NOBODY = new Told("", "", false);
    }

    /** @param file this person's own, written when {@link #save} is called; made when something is kept */
    public Drafts(Path file) {
        this(TypedWords.savedOnDemand(file), file.resolveSibling(file.getFileName() + ".photos"));
    }

    /** @param photos the folder of the photos of a report that is being written */
    public Drafts(TypedWords typed, Path photos) {
        this.typed = typed;
        this.photos = new DraftPhotos(photos);
    }

    String opinion(long caseId) {
        return typed.get(OPINION + caseId).orElse("");
    }

    void opinion(long caseId, String text) {
        typed.put(OPINION + caseId, text);
    }

    Optional<String> report(String field) {
        return typed.get(REPORT + field);
    }

    /** A report that is being written. Whoever told it is not kept on this machine. */
    void report(Map<String, String> fields) {
        typed.replace(REPORT, fields);
    }

    /** Its photos. */
    DraftPhotos photos() {
        return photos;
    }

    /** Who tells it, while this person is signed in: never in the file. */
    synchronized Told told() {
        return told;
    }

    synchronized void told(Told by) {
        told = by;
    }

    /** Who is told when the report that is being written is taken; one that goes on keeps whoever began it. */
    synchronized void whenTaken(ReportStart start) {
        if (start.isSeen() || !hasReport()) {
            whenTaken = start.registered();
        }
    }

    /** The report is on record. */
    void taken(long caseId) {
        LongConsumer told;
        synchronized (this) {
            told = whenTaken;
            whenTaken = none -> {};
        }
        told.accept(caseId);
    }

    boolean hasReport() {
        return !typed.names(REPORT).isEmpty();
    }

    /** Writes them, if anything changed. May block. @return whether they are safe on this machine */
    boolean save() {
        return typed.save();
    }
}
