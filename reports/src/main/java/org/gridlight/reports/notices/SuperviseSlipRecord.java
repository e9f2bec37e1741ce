package org.gridlight.reports.notices;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.db.Database;
import org.gridlight.db.cases.CaseFileStore;
import org.gridlight.db.cases.FollowStore;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseFile.Step;
import org.gridlight.model.cases.Notice;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.gridlight.reports.notices.SuperviseSlipContent.Feedback;
import org.gridlight.reports.notices.SuperviseSlipContent.Ground;
import org.gridlight.reports.notices.SuperviseSlipContent.Instruction;
import org.gridlight.reports.notices.SuperviseSlipContent.StruckOff;
import org.gridlight.reports.notices.SuperviseSlipContent.Urgency;

/** Supervise slips (督办单) as the record has them. Reads only; each call may block. Safe for use by many threads. */
public final class SuperviseSlipRecord {
    private static final int MOST_STEPS = 12;

    private final Database database;
    private final PaperWords texts;

    /** @param words the language of the slip; @param zone in which its days are written */
    public SuperviseSlipRecord(Database database, Words words, ZoneId zone) {
        this.database = database;
        this.texts = new PaperWords(words, zone);
    }

    /**
     * The slip of a number.
     *
     * @param number as it is printed (督办〔2026〕31号)
     * @throws Refusal when there is none of it that this account may see
     */
    public SuperviseSlipContent numbered(String number, PrintMark mark) {
        var caseId = new FollowStore(database).caseOf(number);
        return of(caseId.orElseThrow(() -> Refusal.failed("report.noSuchSlip", number)), number, mark);
    }

    /**
     * The slip of a case.
     *
     * @throws Refusal when the case has none of that number, or this account may not see it
     */
    public SuperviseSlipContent of(long caseId, String number, PrintMark mark) {
        var file = new CaseFileStore(database).file(caseId).orElseThrow(
                () -> Refusal.failed("report.noSuchSlip", number));
        var notice = file.following().notices().stream().filter(one -> number.equals(one.number())).findFirst()
                .orElseThrow(() -> Refusal.failed("report.noSuchSlip", number));
        return content(file, notice, new CasePhotos(database, texts).of(file), mark);
    }

    SuperviseSlipContent content(CaseFile file, Notice notice, List<PhotoPairContent> photos, PrintMark mark) {
        var number = number(file);
        return new SuperviseSlipContent(notice.number(), number.replaceAll("\\D", ""),
                Urgency.valueOf(notice.urgency().name()), grounds(notice), addressee(file, notice),
                texts.say("superviseSlip.matterOf", notice.place(), notice.category()),
                List.of(number), situation(file), steps(file), notice.words(), notice.due(),
                instruction(file), photos, notice.by(), "", LocalDate.ofInstant(notice.at(), texts.zone()),
                notice.isAnswered()
                        ? Optional.of(new Feedback(notice.reply(), "", notice.repliedBy(), "", notice.repliedAt()))
                        : Optional.empty(),
                notice.isOpen()
                        ? Optional.empty()
                        : Optional.of(new StruckOff(notice.closingWords(), notice.closedBy(), LocalDate.ofInstant(notice
                                .closedAt(), texts.zone()))),
                mark);
    }

    /** An imported case may have none of ours. */
    static String number(CaseFile file) {
        return file.header().number() == null ? Long.toString(file.header().id()) : file.header().number();
    }

    private static Set<Ground> grounds(Notice notice) {
        return Stream.of(Ground.values()).filter(ground -> ground.name().equals(notice.reason()))
                .collect(Collectors.toSet());
    }

    private static Addressee addressee(CaseFile file, Notice notice) {
        var unit = file.unit();
        return unit == null
                ? Addressee.unit(notice.unit() == null ? "" : notice.unit())
                : new Addressee(unit.name(), "", unit.liaison(), unit.telephone());
    }

    /** When, from whom, where, what; and the words as they were said. */
    private String situation(CaseFile file) {
        var header = file.header();
        var told = file.tellings().isEmpty() ? null : file.tellings().getFirst().words();
        return texts.say("superviseSlip.situation", texts.moment(header.reportedAt()),
                texts.say("source." + header.source().code()), file.ground().place(), header.majorClass(),
                header.category(), told == null || told.isBlank() ? "" : told.strip());
    }

    /** The last ones; a long history would bury what matters. */
    private List<SuperviseSlipContent.Step> steps(CaseFile file) {
        var all = file.steps();
        return all.subList(Math.max(0, all.size() - MOST_STEPS), all.size()).stream()
                .map(step -> new SuperviseSlipContent.Step(step.at(), words(step))).toList();
    }

    private String words(Step step) {
        var action = "action." + step.action();
        return Stream.of(texts.words().has(action) ? texts.say(action) : step.action(), step.unit(), step.opinion())
                .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(texts.say("paper.comma")));
    }

    private Optional<Instruction> instruction(CaseFile file) {
        return file.following().notices().reversed().stream()
                .filter(one -> one.kind() == Notice.Kind.INSTRUCT && one.words() != null).findFirst()
                .map(one -> new Instruction(one.words(), one.leader(), one.at()));
    }
}
