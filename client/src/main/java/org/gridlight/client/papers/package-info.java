/** Notices, slips and bulletins on the screen: looked at, printed and saved, every print on record (补打). */
package org.gridlight.client.papers;
