/** Rounds by camera (视频轮巡) in the record: planned, gone and ended through one door. */
package org.gridlight.db.video;
