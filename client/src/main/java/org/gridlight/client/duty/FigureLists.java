package org.gridlight.client.duty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gridlight.client.seat.CaseSelection;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.SectionName;
import org.gridlight.db.duty.HandoverStore;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.duty.DutyEntry;
import org.gridlight.model.duty.HandoverFigure;
import org.gridlight.model.duty.ShiftCase;
import org.gridlight.model.light.Light;

/**
 * Opens the list behind a figure of a handover: open cases in the queue, what the shift did in a list of its own, the rest at
 * its desk. On the FX thread.
 */
final class FigureLists {
    private static final int MOST = 500;

    private static final Map<HandoverFigure, CaseAction> DONE = Map.of(HandoverFigure.REPORTED, CaseAction.REGISTER,
            HandoverFigure.FILED, CaseAction.FILE, HandoverFigure.CLOSED, CaseAction.CLOSE);

    /** In which time a shift did something. @param until the signature, or now */
    record Span(Instant since, Instant until) {}

    private final Seat seat;
    private final DutyWords words;

    FigureLists(Seat seat, DutyWords words) {
        this.seat = seat;
        this.words = words;
    }

    /** Whether there is a list to be opened. */
    static boolean hasList(HandoverFigure figure) {
        return figure != HandoverFigure.ORDERS_IN_FORCE;
    }

    /** @param why told when the list cannot be read */
    void open(HandoverFigure figure, Span span, java.util.function.Consumer<String> why) {
        var now = seat.clock().instant();
        Optional<Predicate<OpenCase>> cases = cases(figure, span, now);
        if (cases.isPresent()) {
            seat.navigation().listCases(new CaseSelection(name(figure), cases.get()));
        } else if (DONE.containsKey(figure)) {
            seat.tasks().run("cases of the shift", () -> new HandoverStore(seat.database()).acted(DONE.get(figure), span
                    .since(), span.until(), MOST), found -> show(figure, found.stream().map(this::line).toList()),
                    failure -> why.accept(seat.told(failure)));
        } else if (figure == HandoverFigure.ENTRIES || figure == HandoverFigure.EQUIPMENT) {
            seat.tasks().run("entries of the shift", () -> new HandoverStore(seat.database()).entries(span.since(), span
                    .until()), found -> show(figure, lines(found, figure)), failure -> why.accept(seat.told(failure)));
        } else {
            desk(figure).ifPresent(seat.navigation()::show);
        }
    }

    private String name(HandoverFigure figure) {
        return seat.say("duty.figure." + figure.code());
    }

    private void show(HandoverFigure figure, List<ShiftList.Line> lines) {
        var list = new ShiftList(seat, name(figure), lines, caseId -> {
            seat.overlays().close();
            seat.navigation().openCase(caseId);
        });
        seat.overlays().open(list, () -> {});
        list.requestFocus();
    }

    private ShiftList.Line line(ShiftCase one) {
        return new ShiftList.Line(words.time(one.at()), one.number(), one.category() + "  " + (one.place() == null
                ? ""
                : one.place()), one.who(), one.caseId());
    }

    private List<ShiftList.Line> lines(List<DutyEntry> entries, HandoverFigure figure) {
        return entries.stream()
                .filter(one -> figure == HandoverFigure.ENTRIES || one.kind() == DutyEntry.Kind.EQUIPMENT)
                .map(one -> new ShiftList.Line(words.time(one.at()), seat.say("duty.kind." + one.kind()), one.words(),
                        one.author(), one.caseId()))
                .toList();
    }

    /** Which open cases the figure counts; empty for one that counts others. */
    private Optional<Predicate<OpenCase>> cases(HandoverFigure figure, Span span, Instant now) {
        var tomorrow = now.atZone(seat.centre().zone()).toLocalDate().plusDays(1).atStartOfDay(seat.centre().zone())
                .toInstant();
        return Optional.ofNullable(switch (figure) {
            case ACCEPT -> in(CaseState.REPORTED);
            case VERIFY -> in(CaseState.VERIFYING);
            case FILE -> in(CaseState.PENDING_FILING);
            case DISPATCH -> in(CaseState.PENDING_DISPATCH, CaseState.RETURNED, CaseState.DISPUTED);
            case HANDLE -> in(CaseState.PENDING_HANDLE, CaseState.HANDLING, CaseState.SUSPENDED, CaseState.REWORK);
            case CHECK -> in(CaseState.HANDLED, CaseState.PENDING_CHECK, CaseState.CHECKING);
            case CLOSE -> in(CaseState.PENDING_CLOSE);
            case RED -> one -> one.stageLight(now) == Light.RED;
            case TURNED_RED -> one -> one.stageLight(now) == Light.RED && !one.stageRed().isBefore(span.since());
            case URGENT -> OpenCase::urgent;
            case SUSPENSIONS_ENDING -> one -> one.suspendedUntil() != null && one.suspendedUntil().isBefore(tomorrow);
            default -> null;
        });
    }

    private static Predicate<OpenCase> in(CaseState... states) {
        return one -> Stream.of(states).anyMatch(state -> state == one.state());
    }

    private static Optional<SectionName> desk(HandoverFigure figure) {
        return switch (figure) {
            case ALARMS_CALLING, ALARMS_ASIDE -> Optional.of(SectionName.LIGHTS);
            case EXPLANATIONS_AWAITED, DEMANDS_DUE, INSTRUCTIONS, CALL_BACKS -> Optional.of(SectionName.SUPERVISE);
            default -> Optional.empty();
        };
    }
}
