package org.gridlight.reports.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseFile.Person;
import org.gridlight.model.cases.CaseFile.Step;
import org.gridlight.model.cases.CaseFile.Telling;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitText;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.people.PrivacyMask;
import org.gridlight.model.prints.SlipKind;

/** The rows of a slip: what the other side has to know, and what it fills in by hand. Who reported it is in none. */
final class CaseSlipRows {
    private final PaperWords texts;
    private final CaseFile file;
    private final SlipKind kind;

    CaseSlipRows(PaperWords texts, CaseSlipContent slip) {
        this.texts = texts;
        this.file = slip.file();
        this.kind = slip.kind();
    }

    /** What is to be done. */
    List<FormRow> task() {
        return kind == SlipKind.DISPATCH ? dispatch() : look();
    }

    /** What comes back. */
    List<FormRow> answer() {
        return kind == SlipKind.DISPATCH ? receipt() : finding();
    }

    private List<FormRow> dispatch() {
        var header = file.header();
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.pair(texts.say("people.leadUnit"), file.unit() == null ? "" : file.unit().name(),
                texts.say("superviseSlip.urgency"), texts.say(header.urgent()
                        ? "flag.urgent"
                        : "superviseSlip.urgency.ORDINARY")));
        rows.add(FormRow.pair(texts.say("object.caseNo"), header.number(), texts.say("caseSlip.source"),
                texts.say("source." + header.source().code())));
        matter(rows);
        if (file.component() != null) {
            rows.add(FormRow.one(texts.say("object.component"), listed(file.component().name(), file.component().code(),
                    file.component().owner(), file.component().maintainer())));
        }
        standard(rows);
        rows.add(FormRow.pair(texts.say("caseSlip.dispatched"), texts.moment(header.dispatchedAt()),
                texts.say("clock.handlingLimit"), limit()));
        rows.add(FormRow.pair(texts.say("caseSlip.due"), texts.moment(header.dueAt()), texts.say("caseSlip.opinion"),
                last(CaseAction.DISPATCH, CaseAction.REDISPATCH, CaseAction.DISPATCH_JOINT,
                        CaseAction.SEND_BACK_FOR_REWORK)));
        return rows;
    }

    private List<FormRow> look() {
        var header = file.header();
        var ground = file.ground();
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.pair(texts.say(header.caseNo() == null ? "object.acceptNo" : "object.caseNo"), header.number(),
                texts.say("caseSlip.limit"), file.running().map(clock -> texts.moment(clock.due()))
                        .orElse(texts.say("paper.blankMoment"))));
        rows.add(FormRow.pair(texts.say("people.inspector"), ground.inspectors().stream().map(Person::name)
                .collect(Collectors.joining(texts.say("paper.listComma"))), texts.say("object.responsibilityGrid"),
                known(ground.responsibilityGrid())));
        matter(rows);
        if (kind == SlipKind.CHECK) {
            rows.add(FormRow.one(texts.say("caseSlip.done"), last(CaseAction.FEEDBACK,
                    CaseAction.FEEDBACK_ON_BEHALF)));
        }
        standard(rows);
        return rows;
    }

    private void matter(List<FormRow> rows) {
        var header = file.header();
        var ground = file.ground();
        rows.add(FormRow.pair(texts.say("caseSlip.category"), texts.say("caseSlip.categoryOf", header.majorClass(),
                header.category(), header.categoryCode()), texts.say("object.unitGrid"), known(ground.unitGrid())));
        var place = listed(ground.street(), ground.community(), ground.place());
        rows.add(FormRow.one(texts.say("caseSlip.place"), PrivacyMask.withoutNumbers(ground.longitude() == null
                ? place
                : texts.say("caseSlip.placeAt", place, degrees(ground.longitude()), degrees(ground.latitude())))));
        rows.add(FormRow.one(texts.say("caseSlip.words"), told()));
    }

    /** A unit verifies by the filing condition, a check goes by the closing one, who handles it needs both. */
    private void standard(List<FormRow> rows) {
        var standard = file.standard();
        if (standard == null) {
            return;
        }
        if (kind != SlipKind.CHECK) {
            rows.add(FormRow.one(texts.say("object.filingCondition"), known(standard.filingCondition())));
        }
        if (kind != SlipKind.VERIFY) {
            rows.add(FormRow.one(texts.say("object.closingCondition"), known(standard.closingCondition())));
        }
    }

    private List<FormRow> receipt() {
        return List.of(
                FormRow.pair(texts.say("people.leadUnit"), file.unit() == null ? "" : file.unit().name(),
                        texts.say("caseSlip.due"), texts.moment(file.header().dueAt())),
                FormRow.one(texts.say("caseSlip.category"), texts.say("caseSlip.categoryOf", file.header()
                        .majorClass(), file.header().category(), file.header().categoryCode())),
                FormRow.pair(texts.say("redNotice.receivedBy"), "", texts.say("redNotice.receivedAt"),
                        texts.say("paper.blankMoment")),
                FormRow.much(texts.say("caseSlip.done"), ""),
                FormRow.pair(texts.say("caseSlip.finished"), texts.say("paper.blankMoment"),
                        texts.say("object.afterPhoto"), texts.say("paper.noPhoto")),
                FormRow.one(texts.say("caseSlip.request"), texts.say("caseSlip.requestBoxes")),
                FormRow.seal(texts.say("superviseSlip.handler"), texts.say("caseSlip.signs"),
                        texts.say("caseSlip.sealOnRequest")));
    }

    private List<FormRow> finding() {
        return List.of(
                FormRow.pair(texts.say("caseSlip.arrived"), texts.say("paper.blankMoment"),
                        texts.say("caseSlip.where"), ""),
                FormRow.some(texts.say("caseSlip.found"), ""),
                FormRow.one(texts.say(kind == SlipKind.CHECK ? "object.closingCondition" : "object.filingCondition"),
                        texts.say("caseSlip.conditionBoxes")),
                FormRow.one(texts.say("caseSlip.result"), texts.say("caseSlip.resultBoxes." + kind)),
                FormRow.one(texts.say("caseSlip.shots"), texts.say("caseSlip.shotsHint")),
                FormRow.pair(texts.say("caseSlip.inspectorSigns"), "", texts.say("caseSlip.judged"), ""));
    }

    /** In the words it was told in, without anything that leads to a person. */
    private String told() {
        var reporters = file.tellings().stream().map(Telling::reporter).toList();
        return file.tellings().stream().map(Telling::words).filter(said -> said != null && !said.isBlank()).findFirst()
                .map(said -> PrivacyMask.withoutPeople(said.strip(), reporters)).orElse("-");
    }

    private String last(CaseAction... actions) {
        var codes = Stream.of(actions).map(CaseAction::code).toList();
        var reporters = file.tellings().stream().map(Telling::reporter).toList();
        return file.steps().reversed().stream().filter(step -> codes.contains(step.action())).map(Step::opinion)
                .filter(said -> said != null && !said.isBlank()).findFirst()
                .map(said -> PrivacyMask.withoutPeople(said.strip(), reporters)).orElse("-");
    }

    private String limit() {
        return file.handling().filter(clock -> clock.limit() != null)
                .map(clock -> LimitText.say(new Limit(clock.limit(), LimitUnit.valueOf(clock.limitUnit())), texts
                        .words()))
                .orElse("-");
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.6f", degrees);
    }

    private static String known(String text) {
        return text == null || text.isBlank() ? "-" : text.strip();
    }

    private static String listed(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
    }
}
