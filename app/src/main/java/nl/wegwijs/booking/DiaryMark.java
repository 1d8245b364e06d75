package nl.wegwijs.booking;

import io.micronaut.core.annotation.Introspected;

/**
 * Which state the times of a diary are in.
 *
 * @param mark never the same again after a change
 */
@Introspected
record DiaryMark(String id, String mark) {}
