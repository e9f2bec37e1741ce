/** Section 考评: the month sheet of a group of units, with everything behind each number. */
package org.gridlight.client.scores;
