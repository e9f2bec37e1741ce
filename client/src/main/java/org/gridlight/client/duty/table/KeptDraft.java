package org.gridlight.client.duty.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridlight.client.seat.TypedWords;
import org.gridlight.model.duty.DutyRow;

/** Changes of the duty table that are not saved yet outlive the program. On one thread. */
final class KeptDraft {
    private static final String NAME = "dutyTable.";
    private static final String BETWEEN = "\t";
    private static final String GONE = "-";

    private final TypedWords typed;

    KeptDraft(TypedWords typed) {
        this.typed = typed;
    }

    /** As the changes are now. */
    void keep(DutyTableDraft draft) {
        var texts = new HashMap<String, String>();
        draft.changes().forEach((about, row) -> texts.put(about.place() + BETWEEN + about.classCode(), text(row)));
        typed.replace(NAME, texts);
    }

    private static String text(DutyRow row) {
        return row == null
                ? GONE
                : String.join(BETWEEN, List.of(String.valueOf(row.departmentId()), row.unit(), known(row.person()),
                        known(row.telephone())));
    }

    private static String known(String text) {
        return text == null ? "" : text;
    }

    /** Makes those changes again that were kept. */
    void bringBack(DutyTableDraft draft) {
        var kept = new HashMap<DutyRow.About, String>();
        typed.names(NAME).forEach(name -> {
            var about = name.substring(NAME.length()).split(BETWEEN, -1);
            if (about.length == 2) {
                kept.put(new DutyRow.About(about[0], about[1]), typed.get(name).orElse(""));
            }
        });
        for (Map.Entry<DutyRow.About, String> one : kept.entrySet()) {
            var cells = one.getValue().split(BETWEEN, -1);
            if (cells.length == 4 && cells[0].matches("\\d{1,18}")) {
                draft.put(DutyRow.written(one.getKey().place(), one.getKey().classCode(),
                        new DutyRow.Holder(Long.parseLong(cells[0]), cells[1], named(cells[2]), named(cells[3]))),
                        null);
            } else {
                draft.remove(one.getKey());
            }
        }
    }

    private static String named(String text) {
        return text.isEmpty() ? null : text;
    }
}
