/** What suggestions are learnt from, what was learnt, and what became of it. */
package org.gridlight.db.suggest;
