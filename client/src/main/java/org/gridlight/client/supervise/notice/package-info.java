/** The desk of red notices (红灯通知) in section 督办: who was told, what he answers, who went and saw, who hears of it next. */
package org.gridlight.client.supervise.notice;
