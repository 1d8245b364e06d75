package nl.wegwijs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.micronaut.data.repository.GenericRepository;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The walls of the house, as ARCHITECTURE.md draws them. */
class HouseRulesTest {
  private static final String HOUSE = "nl.wegwijs";

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HOUSE);

  /** What each room may import; everybody may import settings. */
  private static final Map<String, List<String>> MAY_IMPORT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("settings", List.of()),
              Map.entry("language", List.of()),
              Map.entry("translation", List.of("language")),
              Map.entry("edge", List.of("language")),
              Map.entry("people", List.of("language")),
              Map.entry("post", List.of("language", "people")),
              Map.entry("staff", List.of("language", "people")),
              Map.entry("content", List.of("language")),
              Map.entry("answer", List.of("language", "content")),
              Map.entry("insight", List.of("language", "people", "content", "answer")),
              Map.entry("handoff", List.of("language", "people", "post", "content", "staff")),
              Map.entry("editing", List.of("language", "people", "content", "handoff", "staff")),
              Map.entry(
                  "booking", List.of("edge", "language", "people", "post", "content", "handoff")),
              Map.entry("dates", List.of("language", "people", "post", "content", "handoff")),
              Map.entry(
                  "event", List.of("language", "people", "post", "content", "handoff", "booking")),
              Map.entry(
                  "report", List.of("language", "people", "post", "answer", "handoff", "staff")),
              Map.entry(
                  "referral",
                  List.of("edge", "language", "people", "post", "content", "handoff", "staff")),
              Map.entry(
                  "group", List.of("edge", "language", "people", "content", "handoff", "staff")),
              Map.entry(
                  "conversation",
                  List.of(
                      "language",
                      "people",
                      "post",
                      "content",
                      "answer",
                      "insight",
                      "handoff",
                      "booking",
                      "event",
                      "dates",
                      "report",
                      "referral")),
              Map.entry(
                  "console",
                  List.of(
                      "edge",
                      "language",
                      "people",
                      "post",
                      "content",
                      "answer",
                      "insight",
                      "handoff",
                      "booking",
                      "event",
                      "dates",
                      "report",
                      "referral",
                      "group",
                      "editing",
                      "staff",
                      "translation")),
              Map.entry("channel.twilio", List.of("language", "people", "post")),
              Map.entry("channel.telegram", List.of("language", "people", "post")),
              Map.entry("channel.web", List.of("edge", "language", "people", "post")),
              Map.entry(
                  "api",
                  List.of(
                      "edge", "language", "people", "post", "content", "answer", "conversation"))));

  @Test
  void aRoomImportsOnlyFromTheRoomsItMay() {
    MAY_IMPORT.forEach((room, friends) -> {
      List<String> others =
          MAY_IMPORT.keySet().stream()
              .filter(other -> !other.equals(room) && !other.equals("settings"))
              .filter(other -> !friends.contains(other))
              .toList();
      noClasses()
          .that()
          .resideInAPackage(inside(room))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others.stream().map(HouseRulesTest::inside).toArray(String[]::new))
          .allowEmptyShould(true)
          .check(ALL);
    });
  }

  private static String inside(String room) {
    return HOUSE + "." + room + "..";
  }

  @Test
  void noRoomsGoRoundInACircle() {
    slices().matching(HOUSE + ".(**)").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void timeComesFromAClock() {
    for (Class<?> time :
        List.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)) {
      noClasses().should().callMethod(time, "now").check(ALL);
    }
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(HOUSE + ".Time")
        .should()
        .callMethod(Clock.class, "systemUTC")
        .check(ALL);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Command")
        .and()
        .doNotHaveFullyQualifiedName(HOUSE + ".Wegwijs")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(ALL);
  }

  @Test
  void namesSayWhatAThingIs() {
    for (String ending : List.of("Impl", "Util", "Utils", "Manager", "Helper")) {
      noClasses()
          .that()
          .haveSimpleNameNotStartingWith("$")
          .should()
          .haveSimpleNameEndingWith(ending)
          .check(ALL);
    }
  }

  @Test
  void anInterfaceHasTwoOrMoreImplementations() {
    classes().that(areOurInterfaces()).should(haveTwoImplementations()).check(ALL);
  }

  private static DescribedPredicate<JavaClass> areOurInterfaces() {
    return DescribedPredicate.describe(
        "are interfaces of ours; repositories, annotations and lambdas aside",
        type ->
            type.isInterface()
                && !type.isAnnotation()
                && !type.isAnnotatedWith(FunctionalInterface.class)
                && !type.isAssignableTo(GenericRepository.class)
                && !type.getSimpleName().equals("package-info"));
  }

  private static ArchCondition<JavaClass> haveTwoImplementations() {
    return new ArchCondition<>("have two implementations") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        long count =
            type.getAllSubclasses().stream()
                .filter(sub -> !sub.isInterface())
                .filter(sub -> !sub.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(sub -> !sub.getSimpleName().startsWith("$"))
                .count();
        if (count < 2) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " has " + count + " implementations"));
        }
      }
    };
  }
}
