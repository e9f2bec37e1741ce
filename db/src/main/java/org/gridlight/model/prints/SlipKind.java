package org.gridlight.model.prints;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.people.Role;

/** The slips that go out on paper where there is no workstation. Their numbers are {@code case number-how manieth}. */
public enum SlipKind {
    /** 派遣单, to the unit that handles */
    DISPATCH(Paper.DISPATCH_SLIP, Set.of(Role.DISPATCHER, Role.OPERATOR, Role.SHIFT_LEADER)),
    /** 核实单, to the inspector, before filing */
    VERIFY(Paper.VERIFY_SLIP, Set.of(Role.ACCEPTOR, Role.OPERATOR, Role.SHIFT_LEADER)),
    /** 核查单, to the inspector, after handling */
    CHECK(Paper.CHECK_SLIP, Set.of(Role.ACCEPTOR, Role.DISPATCHER, Role.OPERATOR, Role.SHIFT_LEADER));

    private static final Pattern NUMBER = Pattern.compile("([A-Za-z]?\\d{7,})-\\d{1,3}");

    private final Paper paper;
    private final Set<Role> printers;

    SlipKind(Paper paper, Set<Role> printers) {
        this.paper = paper;
        this.printers = printers;
    }

    /** As what its prints are counted. */
    public Paper paper() {
        return paper;
    }

    /** Whether somebody with these roles prints it; the record decides in the end. */
    public boolean isPrintedBy(Set<Role> roles) {
        return !Collections.disjoint(printers, roles);
    }

    /** Which slip a case in this state needs; empty while nobody outside has to do anything. */
    public static Optional<SlipKind> of(CaseState state) {
        return Optional.ofNullable(switch (state) {
            case PENDING_HANDLE, HANDLING, REWORK, SUSPENDED -> DISPATCH;
            case VERIFYING -> VERIFY;
            case PENDING_CHECK, CHECKING -> CHECK;
            default -> null;
        });
    }

    /** Its number for a case: a case sent to another unit has another slip, one looked at again too. */
    public String number(CaseFile file) {
        long time = switch (this) {
            case DISPATCH -> file.header().dispatches();
            case VERIFY -> steps(file, CaseAction.SEND_VERIFY);
            case CHECK -> steps(file, CaseAction.SEND_CHECK);
        };
        var number = file.header().number();
        return (number == null ? Long.toString(file.header().id()) : number) + "-" + Math.max(1, time);
    }

    private static long steps(CaseFile file, CaseAction action) {
        return file.steps().stream().filter(step -> step.action().equals(action.code())).count();
    }

    /** The number of the case on a slip of that number; empty when it is none. @param text as it was typed or scanned */
    public static Optional<String> caseNumber(String text) {
        var number = NUMBER.matcher(text.strip());
        return number.matches() ? Optional.of(number.group(1)) : Optional.empty();
    }
}
