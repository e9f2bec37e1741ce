/** Red notices (红灯通知) in the record: what is read of them, and the doors by which people decide about them. */
package org.gridlight.db.rednotice;
