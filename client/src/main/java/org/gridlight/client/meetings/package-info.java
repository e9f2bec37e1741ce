/** Desk of joint meetings (会办) and transfer slips (转交督办单) in section 督办. */
package org.gridlight.client.meetings;
