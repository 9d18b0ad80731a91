package florin.bot;

import static org.assertj.core.api.Assertions.assertThat;

import florin.testing.Checkout;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code README.md} tells people to type, open or write is there and works. */
final class ReadmeTest {
  private static final Pattern MAKE =
      Pattern.compile("`(?:[A-Z_]+=\\S+ )?make ([a-z -]+?)(?: [A-Z]+=\\S+)?`");
  private static final Pattern LINK = Pattern.compile("(?:]\\(|src(?:set)?=\")([^)\"#]+)");
  private static final Pattern TARGET = Pattern.compile("(?m)^([a-z-]+):.*## ");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\\n(.+?)```");

  private final String readme = Checkout.text("README.md");

  @Test
  void everyMakeTargetIsToldAndEveryOneToldExists() {
    var told = new TreeSet<String>();
    found(MAKE).forEach(targets -> told.addAll(List.of(targets.split(" "))));
    assertThat(told).isEqualTo(targets());
  }

  @Test
  void everyTargetIsPhony() {
    var phony = Pattern.compile("(?m)^\\.PHONY: (.+)$").matcher(Checkout.text("Makefile"));
    assertThat(phony.find()).isTrue();
    assertThat(Set.of(phony.group(1).split(" "))).isEqualTo(targets());
  }

  @Test
  void everyCommandOfTheMakefileIsOneOfTheProgram() {
    var called =
        Pattern.compile("@bin/florin ([a-z-]+)")
            .matcher(Checkout.text("Makefile"))
            .results()
            .map(it -> it.group(1))
            .toList();
    assertThat(called).isNotEmpty().isSubsetOf(Main.COMMANDS);
  }

  @Test
  void everyLinkLeadsToAFile() {
    var links = found(LINK).filter(it -> !it.startsWith("http")).toList();
    assertThat(links)
        .hasSizeGreaterThan(15)
        .allSatisfy(it -> assertThat(Checkout.root().resolve(it)).exists());
  }

  @Test
  void everyRowOfTheMapHasItsIntroduction() {
    assertThat(found(Pattern.compile("]\\(([a-z-]+/src/main/java/[^)]+)\\)")))
        .filteredOn(it -> !it.endsWith(".java"))
        .hasSizeGreaterThan(8)
        .allSatisfy(it -> assertThat(packagesBelow(Checkout.root().resolve(it))).isNotEmpty());
  }

  @Test
  void theExampleCommandCompiles(@TempDir Path folder) {
    var example = EXAMPLE.matcher(readme);
    assertThat(example.find()).isTrue();
    var compiler = ToolProvider.getSystemJavaCompiler();
    var complaints = new StringWriter();
    var options =
        List.of(
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            folder.toString(),
            "-proc:none");
    assertThat(
            compiler
                .getTask(complaints, null, null, options, null, List.of(source(example)))
                .call())
        .as(complaints.toString())
        .isTrue();
    assertThat(folder.resolve("florin/bot/commands/Count.class")).exists();
  }

  private static List<Path> packagesBelow(Path room) throws IOException {
    try (var files = Files.walk(room)) {
      return files.filter(it -> it.endsWith("package-info.java")).toList();
    }
  }

  private static JavaFileObject source(MatchResult example) {
    var code = example.group(1);
    return new SimpleJavaFileObject(
        URI.create("memory:///Count.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreErrors) {
        return code;
      }
    };
  }

  private static Set<String> targets() {
    return TARGET
        .matcher(Checkout.text("Makefile"))
        .results()
        .map(it -> it.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<String> found(Pattern pattern) {
    return pattern.matcher(readme).results().map(it -> it.group(1));
  }
}
