/** Going round by camera (视频轮巡): one camera after the other, what is seen becomes a report. Streets and things only. */
package org.gridlight.client.video;
