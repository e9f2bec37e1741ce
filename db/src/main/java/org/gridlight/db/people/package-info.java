/** Accounts and the operators behind them. */
package org.gridlight.db.people;
