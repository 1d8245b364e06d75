package nl.wegwijs.booking;

import io.micronaut.core.annotation.Introspected;

/** What a desk's diaries offer. */
@Introspected
record DiaryOffer(String desk, boolean books, boolean walkIn) {}
