/** Notices, slips and bulletins on paper (红灯通知单、督办单、转交督办单、会办纪要、周通报). */
package org.gridlight.reports.notices;
