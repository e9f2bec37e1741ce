/** Red means answer: notices to units under a red light (红灯通知) and all that follows from one. */
package org.gridlight.model.rednotice;
