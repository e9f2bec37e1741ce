/** Messages that leave the centre (发件), and how a matter stands for the public (查询码). */
package org.gridlight.model.outbox;
