/** What is live: the open cases as the record has them now, and the feed that keeps them so (no JavaFX). */
package org.gridlight.client.live;
