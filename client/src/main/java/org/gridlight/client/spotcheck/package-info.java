/** Spot checks of the supervisor (督查抽查): what was drawn, what was found there, the signature. */
package org.gridlight.client.spotcheck;
