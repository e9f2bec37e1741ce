package org.gridlight.model.rules;

import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.Limit;

/**
 * How long a stage of a class may take (立结案标准): one line of a rules file.
 *
 * @param line      line in the file it came from, 0 when it comes from the record
 * @param code      the code of the class: all of it, or its four digits
 * @param component of components (部件), else of events (事件); not looked at where the code is a whole one
 * @param name      name of the class, empty when the file does not say it
 * @param filing    when a case is filed (立案条件), empty for every condition
 * @param closing   when it counts as done (结案条件), may be empty
 * @param zone      in which zone, null for everywhere
 * @param gridClass in unit grids of which management class (管理等级), empty for all
 */
public record Rule(int line, String code, boolean component, String name, String filing, String closing, Stage stage,
        ZoneKind zone, String gridClass, Limit limit) {}
