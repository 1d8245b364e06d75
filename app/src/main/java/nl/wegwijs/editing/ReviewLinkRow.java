package nl.wegwijs.editing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijs.content.ArticleId;
import nl.wegwijs.language.Language;
import org.jspecify.annotations.Nullable;

/** A row of table review_link. */
@MappedEntity("review_link")
record ReviewLinkRow(
    @Id UUID id,
    String tokenHash,
    String label,
    String language,
    String articles,
    String madeBy,
    Instant madeAt,
    Instant untilAt,
    @Nullable Instant revokedAt) {

  ReviewLink link() {
    Set<ArticleId> some =
        Stream.of(articles.split(" "))
            .filter(one -> !one.isEmpty())
            .map(ArticleId::new)
            .collect(Collectors.toUnmodifiableSet());
    return new ReviewLink(id, label, new Language(language), some, madeBy, untilAt, revokedAt);
  }
}
