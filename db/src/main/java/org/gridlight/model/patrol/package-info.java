/** Inspectors in the field (巡查): their shifts, where they are while on shift, where they were. */
package org.gridlight.model.patrol;
