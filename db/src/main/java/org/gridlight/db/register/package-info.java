/** Classes and components in the record. */
package org.gridlight.db.register;
