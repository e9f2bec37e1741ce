/** Joint meetings (会办) whose decisions are followed until they are struck off (销号), and transfer slips (转交督办单). */
package org.gridlight.model.meeting;
