/**
 * Scores (考评): a template (考评细则) says which measures are counted, which indicators are formed from them, how the
 * lines of the sheet are weighed and how the units of one group are ranked. Everything here is arithmetic on given
 * numbers; where the numbers come from is not its matter.
 */
package org.gridlight.model.score;
