package org.gridlight.client.supervise.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.model.rednotice.Explanation;
import org.gridlight.model.rednotice.RedCase;
import org.gridlight.model.rednotice.RedNoticeFile;
import org.gridlight.model.words.Words;
import org.gridlight.reports.notices.Addressee;
import org.gridlight.reports.notices.PrintMark;
import org.gridlight.reports.notices.RedNoticeContent;

/** A notice with its explanation as a paper. Immutable, safe for many threads. */
public final class NoticePrint {
    private final NoticeWords words;
    private final ZoneId zone;
    private final String by;

    /** @param by name of who prints */
    NoticePrint(NoticeWords words, ZoneId zone, String by) {
        this.words = words;
        this.zone = zone;
        this.by = by;
    }

    /** The same without a seat. @param zone in which days are written */
    public NoticePrint(Words words, ZoneId zone, String by) {
        this(new NoticeWords(words, new CaseWords(words, zone)), zone, by);
    }

    /** What the paper says. */
    public RedNoticeContent content(RedNoticeFile file, Instant now) {
        var notice = file.notice();
        var issued = LocalDate.ofInstant(notice.issuedAt(), zone);
        return new RedNoticeContent(notice.number(), code(notice.id(), issued),
                new Addressee(notice.unit(), notice.responsible(), notice.liaison(), notice.liaisonTelephone()),
                notice.litAt(), words.rule(notice),
                file.cases().stream().filter(one -> !one.isCorrected()).map(one -> line(one, now)).toList(),
                notice.replyDue(), by, "",
                Optional.ofNullable(notice.issuedBy()).orElseGet(() -> words.say("rednotice.bySetting")), issued,
                file.lastExplanation().map(one -> explanation(file, one)),
                PrintMark.first(now, by, now));
    }

    private static String code(long id, LocalDate issued) {
        return "%d%02d%02d%06d".formatted(issued.getYear(), issued.getMonthValue(), issued.getDayOfMonth(),
                id % 1_000_000);
    }

    private RedNoticeContent.RedCase line(RedCase one, Instant now) {
        return new RedNoticeContent.RedCase(one.number(), one.category(), one.place() == null ? "" : one.place(),
                one.dispatchedAt(), one.dueAt() == null ? one.redAt() : one.dueAt(), words.overdue(one, now),
                one.urgent());
    }

    private RedNoticeContent.Explanation explanation(RedNoticeFile file, Explanation one) {
        var lines = file.cases().stream().flatMap(each -> one.lines().stream()
                .filter(line -> line.caseId() == each.caseId())
                .map(line -> new RedNoticeContent.Explanation.Line(each.number(), line.reason(), line.measures(),
                        line.finishOn(), "")))
                .toList();
        var verdict = words.decision(one);
        return new RedNoticeContent.Explanation(one.coordination() == null ? "" : one.coordination(), lines,
                one.signer(), one.paperAt() == null ? one.sentAt() : one.paperAt(),
                verdict.isEmpty() ? Optional.empty() : Optional.of(verdict));
    }
}
