/** What may take how long, under which condition and where (立结案标准), and what may be given to whom (准入清单). */
package org.gridlight.model.rules;
