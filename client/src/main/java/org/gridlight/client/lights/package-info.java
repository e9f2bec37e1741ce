/** Section 红绿灯: how every unit stands, and the cases behind it. */
package org.gridlight.client.lights;
