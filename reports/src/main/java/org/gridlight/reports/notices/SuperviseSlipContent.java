package org.gridlight.reports.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a supervise slip (督办单) says. Free text is printed with telephone and identity numbers masked.
 *
 * @param number      as printed, such as 督办〔2026〕31号
 * @param code        digits, printed and as QR code at the top right
 * @param urgency     how soon
 * @param grounds     why it is supervised
 * @param to          the unit it goes to
 * @param matter      what it is about, one line (案由)
 * @param cases       case numbers
 * @param situation   what the case is (基本情况)
 * @param steps       what was done so far, oldest first
 * @param demand      what is demanded
 * @param limit       until when; null when the slip sets none
 * @param instruction words of a leader, in full
 * @param photos      pairs of photos, printed as an annex
 * @param drafter     supervisor who drafted it
 * @param approver    leader who issues it
 * @param issued      day of issue
 * @param feedback    what the unit answered; empty leaves the blanks
 * @param struckOff   who struck it off; empty leaves the blanks
 * @param mark        the foot
 */
public record SuperviseSlipContent(String number, String code, Urgency urgency, Set<Ground> grounds, Addressee to,
        String matter, List<String> cases, String situation, List<Step> steps, String demand, Instant limit,
        Optional<Instruction> instruction, List<PhotoPairContent> photos, String drafter, String approver,
        LocalDate issued, Optional<Feedback> feedback, Optional<StruckOff> struckOff, PrintMark mark) {
    public SuperviseSlipContent {
        grounds = Set.copyOf(grounds);
        cases = List.copyOf(cases);
        steps = List.copyOf(steps);
        photos = List.copyOf(photos);
    }

    /** The same as another print. */
    public SuperviseSlipContent with(PrintMark another) {
        return new SuperviseSlipContent(number, code, urgency, grounds, to, matter, cases, situation, steps, demand,
                limit, instruction, photos, drafter, approver, issued, feedback, struckOff, another);
    }

    /** How soon (紧急程度). */
    public enum Urgency {
        /** 特急 */
        MOST_URGENT,
        /** 加急 */
        HURRIED,
        /** 平件 */
        ORDINARY
    }

    /** Why a matter is supervised (督办类别). */
    public enum Ground {
        /** 超期 */
        OVERDUE,
        /** 领导批示 */
        INSTRUCTED,
        /** 媒体 */
        MEDIA,
        /** 重复 */
        REPEATED,
        /** 重大 */
        GRAVE
    }

    /** One line of what was done. */
    public record Step(Instant at, String words) {}

    /** Words of a leader (批示). */
    public record Instruction(String words, String who, Instant at) {}

    /**
     * What the unit answered.
     *
     * @param result   what was done
     * @param evidence what proves it
     * @param handler  who did it
     * @param head     head of the unit
     * @param at       when it was handed in
     */
    public record Feedback(String result, String evidence, String handler, String head, Instant at) {}

    /** The end of a matter (销号): what the supervisor found, who, when. */
    public record StruckOff(String finding, String supervisor, LocalDate day) {}
}
