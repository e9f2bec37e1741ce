/** Who works with the record: operators, their roles and accounts. */
package org.gridlight.model.people;
