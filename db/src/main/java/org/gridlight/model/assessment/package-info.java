/** Months of assessment (考评周期): what people score, what units appeal against, and what is published and locked. */
package org.gridlight.model.assessment;
