package org.gridlight.model.rules;

import java.time.LocalDate;
import java.util.Set;

/**
 * A kind of task that may be given to grids, communities and teams at all (准入清单).
 *
 * @param code      its number on the list
 * @param owner     the unit whose task it is (主管部门)
 * @param basis     law, notice or decision it rests on (依据)
 * @param to        last day, null while it is in force
 * @param receivers who may be given it: STREET, COMMUNITY, GRID, or names of roles
 */
public record DutyItem(long id, String code, String name, long ownerId, String owner, String basis, LocalDate from,
        LocalDate to, Set<String> receivers) {
    public DutyItem {
        receivers = Set.copyOf(receivers);
    }

    /** Whether it may be given to somebody on a day. */
    public boolean allows(String receiver, LocalDate day) {
        return receivers.contains(receiver) && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
