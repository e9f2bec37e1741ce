package org.gridlight.client.supervise.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridlight.model.people.Operator;
import org.gridlight.model.people.Role;
import org.gridlight.model.rednotice.RedCase;
import org.gridlight.model.rednotice.RedNotice;
import org.gridlight.model.rednotice.RedNotice.Standing;
import org.gridlight.model.rednotice.RedNoticeFile;

/** What the desk of notices shows: lists by standing, the notice that is chosen and its file. On one thread, without JavaFX. */
final class NoticesModel {
    /** How many are in a list, and how many of them are late. */
    record Count(int all, int late) {}

    private final InstantSource clock;
    private final Operator person;
    private List<RedNotice> all;
    private String failed;
    private Standing shown;
    private long chosen;
    private RedNoticeFile file;
    private long chosenCase;

    NoticesModel(InstantSource clock, Operator person) {
        this.clock = clock;
        this.person = person;
    }

    Instant now() {
        return clock.instant();
    }

    Operator person() {
        return person;
    }

    void read(List<RedNotice> now) {
        all = now;
        failed = null;
        if (shown == null) {
            shown = first().orElse(Standing.PROPOSED);
        }
        keepChosen();
    }

    /** What was read before stands. */
    void failed(String why) {
        failed = why;
    }

    /** Null while all is fresh. */
    String failure() {
        return failed;
    }

    boolean isRead() {
        return all != null;
    }

    /** The first list in which this person has something to do, else the first with anything in it. */
    private Optional<Standing> first() {
        return Arrays.stream(Standing.values())
                .filter(which -> of(which).stream().anyMatch(notice -> !usual(notice).isEmpty())).findFirst()
                .or(() -> Arrays.stream(Standing.values()).filter(which -> !of(which).isEmpty()).findFirst());
    }

    private List<NoticeAct> usual(RedNotice notice) {
        var acts = NoticeAct.of(notice, null, person);
        return NoticeAct.hasUsual(notice, acts) ? acts : List.of();
    }

    /** Notices that wait for this person. */
    int waiting() {
        return all == null
                ? 0
                : (int) all.stream().filter(notice -> !usual(notice).isEmpty()
                        && (usual(notice).getFirst() != NoticeAct.SIGN || person.isOfDepartment()
                                || person.has(Role.OPERATOR) || person.has(Role.DISPATCHER)))
                        .count();
    }

    List<RedNotice> of(Standing which) {
        if (all == null) {
            return List.of();
        }
        var mine = all.stream().filter(notice -> notice.standing() == which);
        return switch (which) {
            case PROPOSED -> mine.sorted(Comparator.comparing(RedNotice::cases).reversed()).toList();
            case CLOSED -> mine.toList();
            default -> mine.sorted(Comparator.comparing(RedNotice::replyDue,
                    Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(RedNotice::id)).toList();
        };
    }

    Count count(Standing which) {
        var list = of(which);
        return new Count(list.size(), (int) list.stream().filter(notice -> notice.isLate(now())).count());
    }

    Standing shown() {
        return shown == null ? Standing.PROPOSED : shown;
    }

    List<RedNotice> rows() {
        return of(shown());
    }

    void show(Standing which) {
        shown = which;
        keepChosen();
    }

    /** To one wherever it stands. @return whether it is there */
    boolean showNotice(long noticeId) {
        var found = all == null
                ? Optional.<RedNotice>empty()
                : all.stream().filter(notice -> notice.id() == noticeId).findFirst();
        found.ifPresent(notice -> {
            shown = notice.standing();
            choose(notice.id());
        });
        return found.isPresent();
    }

    private void keepChosen() {
        if (rows().stream().noneMatch(notice -> notice.id() == chosen)) {
            choose(rows().isEmpty() ? 0 : rows().getFirst().id());
        }
    }

    void choose(long noticeId) {
        if (chosen != noticeId) {
            chosen = noticeId;
            file = null;
            chosenCase = 0;
        }
    }

    /** 0 when none is. */
    long chosen() {
        return chosen;
    }

    int chosenRow() {
        var rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id() == chosen) {
                return i;
            }
        }
        return -1;
    }

    /** What was read late of one that is no longer chosen is dropped. */
    void file(RedNoticeFile read) {
        if (read.notice().id() == chosen) {
            file = read;
            if (read.cases().stream().noneMatch(one -> one.caseId() == chosenCase)) {
                chosenCase = read.cases().isEmpty() ? 0 : read.cases().getFirst().caseId();
            }
        }
    }

    Optional<RedNoticeFile> file() {
        return Optional.ofNullable(file);
    }

    void chooseCase(long caseId) {
        chosenCase = caseId;
    }

    Optional<RedCase> chosenCase() {
        return file().flatMap(read -> read.cases().stream().filter(one -> one.caseId() == chosenCase).findFirst());
    }

    /** What may be done with the chosen one now, the usual act first. */
    List<NoticeAct> acts() {
        return file().map(read -> NoticeAct.of(read.notice(), chosenCase().orElse(null), person)).orElse(List.of());
    }

    boolean hasUsual() {
        return file().map(read -> NoticeAct.hasUsual(read.notice(), acts())).orElse(false);
    }
}
