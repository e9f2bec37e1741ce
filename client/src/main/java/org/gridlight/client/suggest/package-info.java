/** Suggestions beside the fields they are for: shown with what they are worth and why, taken by one key, never by themselves. */
package org.gridlight.client.suggest;
