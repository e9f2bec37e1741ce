package org.gridlight.client.duty;

import java.time.Instant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridlight.client.duty.HandoverRecord.Read;
import org.gridlight.client.duty.HandoverRecord.Text;
import org.gridlight.model.duty.Handover;
import org.gridlight.model.duty.HandoverFigures;
import org.gridlight.model.people.Operator;
import org.gridlight.model.people.Role;

/**
 * What the desk of handovers knows: the one that is being written with what this person has typed, and those that are
 * signed. What somebody else wrote meanwhile stands beside what was typed here until a person puts the two together. On the
 * FX thread.
 */
final class HandoverModel {
    private static final Duration FIRST_SHIFT = Duration.ofHours(12);

    private final Operator person;
    private Read read;
    private String failure;
    private long chosen;
    private Handover draft;
    private String words = "";
    private String base = "";
    private int version;
    private String theirs;
    private Instant keptAt;

    HandoverModel(Operator person) {
        this.person = person;
    }

    /** Whether this person writes and signs handovers. The record decides. */
    boolean mayWrite() {
        return person.has(Role.SHIFT_LEADER);
    }

    /** Goes on with what was typed before the program ended. @param basis the version of the record it was typed over */
    void resume(String typed, int basis) {
        words = typed;
        version = basis;
    }

    int version() {
        return version;
    }

    /** @param whole false when the text was being kept while it was read, so that it says nothing of the text */
    void read(Read now, boolean whole) {
        read = now;
        failure = null;
        if (whole) {
            take(now.draft().orElse(null));
        }
        if (chosen != 0 && now.signed().stream().noneMatch(one -> one.id() == chosen)) {
            chosen = 0;
        }
    }

    private void take(Handover stored) {
        var text = stored == null ? "" : stored.words();
        int read = stored == null ? 0 : stored.version();
        draft = stored;
        if (!isChanged() || text.equals(words)) {
            words = text;
            theirs = null;
        } else if (read != version) {
            theirs = text;
        }
        base = text;
        version = read;
    }

    void failed(String why) {
        failure = why;
    }

    String failure() {
        return failure;
    }

    boolean isRead() {
        return read != null;
    }

    /** Those that can be chosen: the one being written first, as null. */
    List<Optional<Handover>> rows() {
        var rows = new ArrayList<Optional<Handover>>();
        rows.add(Optional.empty());
        read.signed().forEach(one -> rows.add(Optional.of(one)));
        return rows;
    }

    void choose(Optional<Handover> row) {
        chosen = row.map(Handover::id).orElse(0L);
    }

    /** The one that is shown; empty for the one being written. */
    Optional<Handover> chosen() {
        return read == null ? Optional.empty() : read.signed().stream().filter(one -> one.id() == chosen).findFirst();
    }

    int chosenRow() {
        return rows().indexOf(chosen());
    }

    /** The figures beside what is shown: fixed with the signature, else as of now. */
    HandoverFigures figures() {
        return chosen().map(Handover::figures).orElse(read.now());
    }

    /** The one being written, empty while nobody has begun. */
    Optional<Handover> draft() {
        return Optional.ofNullable(draft);
    }

    /** Who is on duty in this shift: those who came with the signature before, as far as it named them, else this person. */
    String people() {
        return read.signed().stream().filter(one -> one.arrivedAt() != null)
                .max(Comparator.comparing(Handover::arrivedAt)).map(Handover::arrivedPeople).orElse(person.name());
    }

    /** In which time the figures that are shown count what was done. */
    FigureLists.Span span(Instant now) {
        return chosen().map(one -> new FigureLists.Span(one.since(), one.leftAt())).orElseGet(
                () -> new FigureLists.Span(read.signed().stream().map(Handover::leftAt).max(Comparator.naturalOrder())
                        .orElse(now.minus(FIRST_SHIFT)), now));
    }

    /** Those that wait for who comes. */
    List<Handover> awaiting() {
        return read == null ? List.of() : read.signed().stream().filter(Handover::awaitsReceipt).toList();
    }

    /** How many of them this person may sign. */
    int waiting() {
        return (int) awaiting().stream().filter(this::mayTake).count();
    }

    /** Nobody signs for himself twice. */
    boolean mayTake(Handover one) {
        return mayWrite() && one.awaitsReceipt() && one.leftById() != person.id();
    }

    /** Brings the oldest that this person may sign to the front. */
    void chooseWaiting() {
        awaiting().reversed().stream().filter(this::mayTake).findFirst().ifPresent(one -> chosen = one.id());
    }

    String words() {
        return words;
    }

    void words(String typed) {
        words = typed;
    }

    /** Whether something was typed that the record does not have. */
    boolean isChanged() {
        return !words.equals(base);
    }

    /** What somebody else wrote while this person typed; null for nothing. */
    String theirs() {
        return theirs;
    }

    /** Both texts, theirs first. */
    void join() {
        words = theirs.isBlank() ? words : theirs + "\n" + words;
        theirs = null;
    }

    /** What this person typed is given up. */
    void giveUp() {
        words = base;
        theirs = null;
    }

    Text text() {
        return new Text(draft == null ? 0 : draft.id(), version, words, draft != null && !isChanged());
    }

    /** The record has it now. */
    void kept(Text sent, Instant at) {
        base = sent.words();
        version = sent.version() + 1;
        keptAt = at;
    }

    /** When this person's text was kept last; null for not yet. */
    Instant keptAt() {
        return keptAt;
    }

    /** It is signed: the next one begins empty. */
    void left() {
        draft = null;
        words = "";
        base = "";
        version = 0;
        keptAt = null;
    }
}
