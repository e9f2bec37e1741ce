/**
 * Suggestions from the centre's own history (建议): which class and which unit a matter most likely has, how sure that is, and
 * why. Learnt from closed cases on the spot; nothing leaves the centre and nothing is done by itself.
 */
package org.gridlight.model.suggest;
