package nl.wegwijs.group;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong in one place of a list.
 *
 * @param line as a text editor or a spreadsheet counts, from 1; 0: a form of one person
 * @param column null: the whole line
 * @param letter of the column as a spreadsheet has it; empty: none
 * @param more what stands there, or the other line; never a number of a person
 */
public record Fault(int line, @Nullable Column column, String letter, Why why, String more) {}
