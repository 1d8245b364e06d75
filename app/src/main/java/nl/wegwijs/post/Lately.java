package nl.wegwijs.post;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was used longest ago. */
public final class Lately<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 10_000;

  public Lately() {
    super(16, 0.75f, true);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > MOST;
  }
}
