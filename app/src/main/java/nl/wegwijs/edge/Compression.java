package nl.wegwijs.edge;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.netty.DefaultHttpCompressionStrategy;
import io.micronaut.http.server.netty.HttpCompressionStrategy;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Texts of a kilobyte and more go compressed; never a stream of events, which would wait in it. */
@Singleton
@Replaces(DefaultHttpCompressionStrategy.class)
final class Compression implements HttpCompressionStrategy {
  private static final long WORTH_IT = 1024;

  @Override
  public boolean shouldCompress(HttpResponse response) {
    String type = response.headers().get(HttpHeaderNames.CONTENT_TYPE);
    return text(type) && HttpUtil.getContentLength(response, Long.MAX_VALUE) >= WORTH_IT;
  }

  private static boolean text(@Nullable String type) {
    return type != null
        && MediaType.isTextBased(type)
        && !type.startsWith(MediaType.TEXT_EVENT_STREAM);
  }

  @Override
  public int getMaxZstdEncodeSize() {
    return 0;
  }
}
