/** The week of the Saturday bulletin (周通报): what was done, what is in hand, who stood under a red light. */
package org.gridlight.model.bulletin;
