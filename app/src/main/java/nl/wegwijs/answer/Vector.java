package nl.wegwijs.answer;

/**
 * A text as features: ids in rising order and their weights, of length one.
 *
 * @param known the share of the text's weight that is features seen before, 0 to 1
 */
record Vector(int[] ids, float[] values, double known) {}
