/** Rounds by camera (视频轮巡): which cameras are looked at, and what was found at each. Streets and things, never persons. */
package org.gridlight.model.video;
