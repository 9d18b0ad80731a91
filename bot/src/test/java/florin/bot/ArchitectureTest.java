package florin.bot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import florin.ArchitectureRules;

/** Every foreign library has one room, and a command knows neither platforms nor pictures. */
@AnalyzeClasses(packages = "florin.bot", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest static final ArchRule no_cycles = ArchitectureRules.NO_PACKAGE_CYCLES;
  @ArchTest static final ArchRule clock = ArchitectureRules.TIME_COMES_FROM_A_CLOCK;
  @ArchTest static final ArchRule environment = ArchitectureRules.SETTINGS_COME_FROM_ENVIRONMENT;
  @ArchTest static final ArchRule names = ArchitectureRules.NAMES_SAY_SOMETHING;

  @ArchTest
  static final ArchRule telegram =
      ArchitectureRules.only("florin.bot.platform.telegram..", "org.telegram..");

  @ArchTest
  static final ArchRule discord =
      ArchitectureRules.only("florin.bot.platform.discord..", "net.dv8tion..");

  @ArchTest
  static final ArchRule workbooks =
      ArchitectureRules.only("florin.bot.files..", "org.apache.poi..", "org.dhatim..");

  @ArchTest
  static final ArchRule invoice_documents =
      ArchitectureRules.only(
          "florin.bot.files.invoice..", "org.apache.pdfbox..", "org.mustangproject..");

  @ArchTest
  static final ArchRule jobs = ArchitectureRules.only("florin.bot.jobs..", "org.quartz..");

  @ArchTest
  static final ArchRule mail =
      ArchitectureRules.only("florin.bot.mail..", "jakarta.mail..", "org.eclipse.angus..");

  @ArchTest
  static final ArchRule only_the_books_reach_tables =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jooq..", "florin.sql..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule a_command_is_a_value =
      noClasses()
          .that()
          .resideInAPackage("florin.bot.commands..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("florin.bot.platform..", "florin.bot.render..", "florin.bot.mail..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule only_main_and_the_simulator_see_the_web_site =
      noClasses()
          .that(areNeitherMainNorTheSimulator())
          .should()
          .dependOnClassesThat()
          .resideInAPackage("florin.web..")
          .allowEmptyShould(true);

  private static DescribedPredicate<JavaClass> areNeitherMainNorTheSimulator() {
    return DescribedPredicate.describe(
            "are of the wiring around Main",
            (JavaClass it) -> it.getPackageName().equals("florin.bot"))
        .or(resideInAPackage("florin.bot.platform.simulator.."))
        .as("are neither Main nor the simulator")
        .negate();
  }
}
