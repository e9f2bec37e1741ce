/** Lists that leave the house (导出), on record. */
package org.gridlight.db.exports;
