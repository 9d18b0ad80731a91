package florin.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import florin.ArchitectureRules;

/** The web site shows the books; it reaches neither their tables nor the chats. */
@AnalyzeClasses(packages = "florin.web", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest static final ArchRule no_cycles = ArchitectureRules.NO_PACKAGE_CYCLES;
  @ArchTest static final ArchRule clock = ArchitectureRules.TIME_COMES_FROM_A_CLOCK;
  @ArchTest static final ArchRule environment = ArchitectureRules.SETTINGS_COME_FROM_ENVIRONMENT;
  @ArchTest static final ArchRule names = ArchitectureRules.NAMES_SAY_SOMETHING;

  @ArchTest
  static final ArchRule pages_reach_only_rules =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.jooq..",
              "florin.sql..",
              "florin.bot..",
              "org.telegram..",
              "net.dv8tion..",
              "org.quartz..",
              "jakarta.mail..",
              "org.apache.poi..",
              "org.dhatim..",
              "org.apache.pdfbox..",
              "org.mustangproject..")
          .allowEmptyShould(true);
}
