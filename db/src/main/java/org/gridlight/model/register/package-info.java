/** What there is to be registered: classes of components and events. */
package org.gridlight.model.register;
