/** Files that come from outside: opened, named, hashed, and refused with the place of what is wrong. */
package org.gridlight.model.files;
