package org.gridlight.model.cases;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.gridlight.model.cases.LikelyUnit.Reason;

/**
 * Who is asked first (责任单位): for a component who keeps or owns it and then whose place it is, for an event the other way
 * round (部件先属主后属地、事件先属地后属主). What history says comes last: a habit does not outvote a register.
 */
public enum DutyOrder {
    /** 部件先属主后属地. */
    COMPONENT(List.of(Reason.MAINTAINER, Reason.OWNER, Reason.DUTY, Reason.GRID, Reason.STREET, Reason.STREET_HISTORY,
            Reason.CLASS_HISTORY)),
    /** 事件先属地后属主. */
    EVENT(List.of(Reason.DUTY, Reason.GRID, Reason.STREET, Reason.MAINTAINER, Reason.OWNER, Reason.STREET_HISTORY,
            Reason.CLASS_HISTORY));

    private final List<Reason> reasons;

    DutyOrder(List<Reason> reasons) {
        this.reasons = reasons;
    }

    /** Each unit once, with the first reason for it. */
    public List<LikelyUnit> of(List<LikelyUnit> found) {
        var names = new HashSet<String>();
        return found.stream().sorted(Comparator.comparingInt(one -> reasons.indexOf(one.reason())))
                .filter(one -> names.add(one.name())).toList();
    }
}
