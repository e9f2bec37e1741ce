/** What is handed to those who help from afar: logs and how the program runs, without what people told (支持包). */
package org.gridlight.client.support;
