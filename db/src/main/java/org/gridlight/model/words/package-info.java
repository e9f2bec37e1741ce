/** The words of the field and every text a person sees, by key and language. */
package org.gridlight.model.words;
