/** Whether the centre runs well (运行状况). */
package org.gridlight.model.health;
