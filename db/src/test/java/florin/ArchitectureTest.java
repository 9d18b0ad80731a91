package florin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The books know nothing of chats, web pages, mail, jobs or file formats, except {@code export}.
 */
@AnalyzeClasses(packages = "florin", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  @ArchTest static final ArchRule no_cycles = ArchitectureRules.NO_PACKAGE_CYCLES;
  @ArchTest static final ArchRule clock = ArchitectureRules.TIME_COMES_FROM_A_CLOCK;
  @ArchTest static final ArchRule environment = ArchitectureRules.SETTINGS_COME_FROM_ENVIRONMENT;
  @ArchTest static final ArchRule names = ArchitectureRules.NAMES_SAY_SOMETHING;

  @ArchTest
  static final ArchRule workbooks_are_written_only_by_export =
      ArchitectureRules.only("florin.export..", "org.apache.poi..", "org.dhatim..");

  @ArchTest
  static final ArchRule the_books_know_no_front =
      noClasses()
          .that()
          .resideInAPackage("florin..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "florin.web..",
              "florin.bot..",
              "io.javalin..",
              "org.telegram..",
              "net.dv8tion..",
              "org.quartz..",
              "jakarta.mail..",
              "org.apache.pdfbox..",
              "org.mustangproject..",
              "org.knowm..")
          .allowEmptyShould(true);
}
