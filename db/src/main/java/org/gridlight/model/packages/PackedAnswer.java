package org.gridlight.model.packages;

/**
 * A row of answers.csv, as the unit wrote it.
 *
 * @param line    in the file, the header is line 1
 * @param version of the case that stood in the package
 * @param time    when it was handled, ISO 8601 with offset; empty: when it is taken
 * @param signer  who answers for it at the unit, may be empty
 * @param words   what was done; a row without them is no answer
 */
public record PackedAnswer(int line, String number, int version, String time, String signer, String words) {}
