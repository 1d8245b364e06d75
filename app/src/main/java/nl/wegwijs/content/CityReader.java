package nl.wegwijs.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the folder cities/. */
final class CityReader {
  static final String FOLDER = "cities/";
  static final String CITY = "city.yaml";
  static final String PLACES = "places.yaml";
  private static final Pattern PATH =
      Pattern.compile(FOLDER + "(?<city>[a-z][a-z-]{1,39})/(?<name>[a-z0-9-]{3,40})\\.yaml");

  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private final SharedReader shared;

  CityReader(SharedReader shared) {
    this.shared = shared;
  }

  static String file(String city, String name) {
    return FOLDER + city + "/" + name;
  }

  static String file(String city, ArticleId article) {
    return file(city, article + ".yaml");
  }

  SortedMap<String, City> read() {
    TreeMap<String, City> cities = new TreeMap<>();
    articles().forEach((id, names) -> city(id, names).ifPresent(city -> cities.put(id, city)));
    return Collections.unmodifiableSortedMap(cities);
  }

  /** By city, the names of the files that should be overlays. */
  private Map<String, List<String>> articles() {
    Map<String, List<String>> cities = new TreeMap<>();
    for (String path : shared.files().paths()) {
      Matcher parts = PATH.matcher(path);
      if (parts.matches()) {
        List<String> names = cities.computeIfAbsent(parts.group("city"), none -> new ArrayList<>());
        if (!path.endsWith("/" + CITY) && !path.endsWith("/" + PLACES)) {
          names.add(parts.group("name"));
        }
      } else if (path.startsWith(FOLDER)) {
        shared.findings().problem(path, 1, "no file that is read", "mend its name or remove it");
      }
    }
    return cities;
  }

  private Optional<City> city(String id, List<String> names) {
    TreeMap<ArticleId, City.Overlay> overlays = new TreeMap<>();
    for (String name : names) {
      overlay(id, new ArticleId(name)).ifPresent(it -> overlays.put(it.article(), it));
    }
    List<City.Place> places = places(file(id, PLACES));
    return shared
        .mapping(file(id, CITY))
        .flatMap(fields -> {
          City city =
              new City(
                  id,
                  shared.everyLanguage(fields, "name"),
                  shared.words(fields, "words"),
                  Collections.unmodifiableSortedMap(overlays),
                  places);
          return fields.done() ? Optional.of(city) : Optional.empty();
        });
  }

  private Optional<City.Overlay> overlay(String city, ArticleId article) {
    return shared
        .mapping(file(city, article))
        .flatMap(fields -> {
          fields.optionalText("note");
          City.Overlay overlay =
              new City.Overlay(
                  article, fields.texts("facts"), shared.everyLanguage(fields, "text"));
          return fields.done() ? Optional.of(overlay) : Optional.empty();
        });
  }

  private List<City.Place> places(String file) {
    List<City.Place> places = new ArrayList<>();
    for (Fields fields : shared.items(file)) {
      place(fields).ifPresent(places::add);
    }
    return List.copyOf(places);
  }

  private static Optional<City.Place> place(Fields fields) {
    String website = fields.optionalText("website");
    SharedReader.secure(fields, "website", website);
    City.Place place =
        new City.Place(
            fields.text("name"),
            fields.texts("desks"),
            fields.text("address"),
            fields.optionalFields("hours").map(CityReader::hours).orElse(Map.of()),
            fields.optionalText("phone"),
            website,
            fields.date("checked"));
    return fields.done() ? Optional.of(place) : Optional.empty();
  }

  static Map<String, String> hours(Fields fields) {
    Map<String, String> hours = new LinkedHashMap<>();
    for (String day : DAYS) {
      if (fields.has(day)) {
        String text = fields.text(day);
        hours.put(day, text);
        if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-4]):[0-5]\\d")) {
          fields.problemAt(day, "not hours: " + text, "write 09:00-17:00");
        }
      }
    }
    fields.done();
    return Collections.unmodifiableMap(hours);
  }
}
