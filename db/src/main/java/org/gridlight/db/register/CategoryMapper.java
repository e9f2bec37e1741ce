package org.gridlight.db.register;

import java.util.List;
import org.gridlight.model.register.Category;
import org.gridlight.model.register.FilingCondition;

/** Statements on the classes of components and events. */
public interface CategoryMapper {
    List<Category> selectWithLimit();

    List<Category> selectOfStandard(String standard);

    List<FilingCondition> selectConditions(String code);
}
