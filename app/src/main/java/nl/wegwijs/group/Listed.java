package nl.wegwijs.group;

import java.util.Comparator;
import java.util.UUID;
import nl.wegwijs.language.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the list of a group.
 *
 * @param code under which they find their invitation
 * @param slot null: has no time yet
 */
public record Listed(UUID id, Worker worker, String code, @Nullable Slot slot, Progress progress) {
  /** Whoever has no time comes last. */
  static final Comparator<Listed> BY_TIME =
      Comparator.comparing(
              Listed::slot,
              Comparator.nullsLast(Comparator.comparing(Slot::from).thenComparing(Slot::desk)))
          .thenComparing(one -> Folding.fold(one.worker().family()))
          .thenComparing(one -> Folding.fold(one.worker().given()));
}
