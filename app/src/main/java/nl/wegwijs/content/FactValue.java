package nl.wegwijs.content;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A figure of a fact, so that each language can write it its own way. */
public sealed interface FactValue {
  /** An amount of money in euro. */
  record Money(BigDecimal euro) implements FactValue {}

  /** A share in per cent: 75 is three quarters. */
  record Share(BigDecimal percent) implements FactValue {}

  record Day(LocalDate date) implements FactValue {}

  /** Shown as it is: a phone number, an e-mail address. */
  record Plain(String text) implements FactValue {}
}
