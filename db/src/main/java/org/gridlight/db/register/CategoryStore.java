package org.gridlight.db.register;

import java.util.List;
import org.gridlight.db.Database;
import org.gridlight.model.register.Category;
import org.gridlight.model.register.FilingCondition;

/** Classes of components and events. Holds no state; safe for use by many threads. */
public final class CategoryStore {
    private static final String PRESENT_STANDARD = "GB/T 30428.2-2013";

    private final Database database;

    public CategoryStore(Database database) {
        this.database = database;
    }

    /**
     * The classes a report may be put in: those the centre has limits for; all of the present standard in a centre
     * that has set none. Events first. May block.
     */
    public List<Category> choices() {
        return database.read(session -> {
            var mapper = session.getMapper(CategoryMapper.class);
            var set = mapper.selectWithLimit();
            return set.isEmpty() ? mapper.selectOfStandard(PRESENT_STANDARD) : set;
        });
    }

    /**
     * The conditions a case of a class may be filed under now, the one that is taken where nobody chooses first. May block.
     *
     * @param code of the class
     */
    public List<FilingCondition> conditions(String code) {
        return database.read(session -> session.getMapper(CategoryMapper.class).selectConditions(code));
    }
}
