package nl.wegwijs.channel.web;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open streams of every person, to wake them when a letter comes. */
@Singleton
class Streams {
  private final Map<String, Set<Stream>> open = new ConcurrentHashMap<>();

  void add(String address, Stream stream) {
    open.computeIfAbsent(address, _ -> ConcurrentHashMap.newKeySet()).add(stream);
  }

  void remove(String address, Stream stream) {
    open.computeIfPresent(
        address,
        (_, streams) -> {
          streams.remove(stream);
          return streams.isEmpty() ? null : streams;
        });
  }

  void wake(String address) {
    open.getOrDefault(address, Set.of()).forEach(Stream::wake);
  }

  int count(String address) {
    return open.getOrDefault(address, Set.of()).size();
  }

  @PreDestroy
  void closeAll() {
    open.values().forEach(streams -> streams.forEach(Stream::close));
  }
}
