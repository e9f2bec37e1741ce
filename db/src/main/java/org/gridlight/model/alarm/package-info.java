/**
 * Alarms (告警) after ISA-18.2: what calls for somebody, who has answered, and until when. The state lives in the database and
 * is evaluated there; here stand its words, its table of states ({@link org.gridlight.model.alarm.AlarmLife}) and pure rules.
 */
package org.gridlight.model.alarm;
