/** The desk of rules (规则): by which rule lights, alarms, escalation and meetings go, and what a change would do. */
package org.gridlight.client.rules;
