/** The record of joint meetings (会办) and transfer slips (转交督办单). */
package org.gridlight.db.meeting;
