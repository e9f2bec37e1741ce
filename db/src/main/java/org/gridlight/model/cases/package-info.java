/** Cases (案件): their states, and cases of other systems as they are read from files. */
package org.gridlight.model.cases;
