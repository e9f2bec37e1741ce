/** What an action asks for before it is done (理由、期限、单位): one form, made from the record's table of actions. */
package org.gridlight.client.cases.ask;
