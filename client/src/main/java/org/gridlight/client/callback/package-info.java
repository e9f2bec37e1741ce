/** Calling reporters back (回访): who is owed a call, the script, what they say. */
package org.gridlight.client.callback;
