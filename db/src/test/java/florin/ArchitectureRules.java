package florin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The rules that hold in every module; each module's {@code ArchitectureTest} adds its own. */
public final class ArchitectureRules {
  private static final String GENERATED_TABLES = "florin.sql.generated";

  /** Every package is a slice of its own, so {@code a.b} and {@code a} may not need each other. */
  public static final ArchRule NO_PACKAGE_CYCLES =
      slices().assignedFrom(new PackageItself()).should().beFreeOfCycles().allowEmptyShould(true);

  /** A rule that reads the machine's clock cannot be tested on the last day of February. */
  public static final ArchRule TIME_COMES_FROM_A_CLOCK =
      noClasses()
          .should()
          .callMethodWhere(readsTheMachinesClock())
          .because("time comes from the clock that was handed in")
          .allowEmptyShould(true);

  /** All settings are read in one place, so that an unknown key can be named at the start. */
  public static final ArchRule SETTINGS_COME_FROM_ENVIRONMENT =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("florin.Environment")
          .should()
          .callMethodWhere(readsTheProcessEnvironment())
          .because("settings are read only by florin.Environment")
          .allowEmptyShould(true);

  /** Names that say nothing of what the class does. */
  public static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Helpers")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Base")
          .orShould()
          .haveSimpleNameStartingWith("Abstract")
          .because("the name says what the class does")
          .allowEmptyShould(true);

  private ArchitectureRules() {}

  /**
   * Keeps libraries inside one room.
   *
   * @param room the package pattern that alone may use them
   * @param libraries package patterns, as {@code "org.telegram.."}
   */
  public static ArchRule only(String room, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaMethodCall> readsTheMachinesClock() {
    return DescribedPredicate.describe(
        "reads the machine's clock",
        call -> {
          MethodCallTarget target = call.getTarget();
          String owner = target.getOwner().getFullName();
          boolean now =
              owner.startsWith("java.time.")
                  && target.getName().equals("now")
                  && target.getRawParameterTypes().isEmpty();
          return now
              || (owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis"));
        });
  }

  private static DescribedPredicate<JavaMethodCall> readsTheProcessEnvironment() {
    return DescribedPredicate.describe(
        "reads the environment of the process",
        call ->
            call.getTarget().getOwner().getFullName().equals("java.lang.System")
                && call.getTarget().getName().equals("getenv"));
  }

  private static final class PackageItself implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      String name = javaClass.getPackageName();
      return name.startsWith(GENERATED_TABLES)
          ? SliceIdentifier.ignore()
          : SliceIdentifier.of(name);
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
