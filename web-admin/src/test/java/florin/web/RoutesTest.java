package florin.web;

import static org.assertj.core.api.Assertions.assertThat;

import florin.Role;
import florin.people.Membership;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every address of the site, crossed with everybody who might ask, against the table {@code
 * routes.txt}: who is let in and who is not, and that garbage is answered with a sentence. An
 * address that is not in the table makes this fail.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RoutesTest {
  private static final String NOBODY = "999999";

  private SiteWorld world;
  private final Map<String, Browser> people = new LinkedHashMap<>();

  @BeforeAll
  void open() {
    world = new SiteWorld();
    var books = world.books();
    Membership owner = books.register("Olga");
    owner = books.as(owner, b -> b.people().open("Office", Currency.getInstance("EUR")));
    people.put("owner", world.signedIn(owner));
    for (var role : List.of(Role.MANAGER, Role.AGENT, Role.VIEWER)) {
      var member = books.join(books.register(role.name()), owner.book().id(), role);
      people.put(role.name().toLowerCase(java.util.Locale.ROOT), world.signedIn(member));
    }
    var operator = books.register("Otto");
    books.asOwner(sql ->
        sql.execute("update person set operator = true where id = ?", operator.person().id()));
    books.asOwner(sql ->
        sql.execute(
            "insert into member (book_id, person_id, role, joined_at) values (?, ?, 'VIEWER',"
                + " now())",
            ownerBook(books),
            operator.person().id()));
    var viewing = books.as(operator, b -> b.people().switchTo(ownerBook(books)));
    people.put("operator", world.signedIn(viewing));
    people.put("nobody", world.browser());
    people.values().forEach(browser -> browser.at("/profile"));
  }

  private static long ownerBook(florin.testing.FreshBooks books) {
    return books
        .asOwner(sql -> sql.fetchSingle("select id from book where name = 'Office'"))
        .get(0, Long.class);
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void theTableNamesEveryAddressThereIs() {
    var named = RouteTable.lines().stream().map(line -> line.method() + " " + line.path()).toList();
    assertThat(named).doesNotHaveDuplicates();
    assertThat(world.addresses()).containsExactlyInAnyOrderElementsOf(named);
  }

  @TestFactory
  Stream<DynamicTest> whoIsLetInIsWhoTheTableSays() {
    var tests = new ArrayList<DynamicTest>();
    for (var line : RouteTable.lines()) {
      // Ends the session the others need, or every other of it.
      if (line.path().equals("/sign-out") || line.path().equals("/profile/sessions/end-others")) {
        continue;
      }
      people.forEach((who, browser) ->
          tests.add(
              DynamicTest.dynamicTest(
                  line.method() + " " + line.path() + " as " + who,
                  () -> ask(line, who, browser))));
    }
    return tests.stream();
  }

  private static void ask(RouteTable.Line line, String who, Browser browser) {
    var answer =
        line.method().equals("GET")
            ? browser.get(line.address(NOBODY))
            : line.method().equals("HEAD")
                ? browser.head(line.address(NOBODY))
                : browser.post(line.address(NOBODY));
    boolean signIn =
        answer.statusCode() == 303
            && answer.headers().firstValue("Location").orElse("").startsWith("/sign-in?back=");
    boolean closed = answer.statusCode() == 401 || answer.statusCode() == 403 || signIn;
    assertThat(closed)
        .as("%s answered %s", line.address(NOBODY), answer.statusCode())
        .isEqualTo(!line.lets(who));
    assertThat(answer.statusCode()).isLessThan(500);
  }

  @TestFactory
  Stream<DynamicTest> garbageIsAnsweredWithASentence() {
    var garbage =
        List.of("%00", "-1", "99999999999999999999", "%F0%9F%92%A9", "'%20or%201=1--", "a.b");
    return RouteTable.lines().stream()
        .filter(line -> line.method().equals("GET") && line.path().contains("{"))
        .map(line ->
            DynamicTest.dynamicTest(
                line.path(),
                () -> {
                  for (var text : garbage) {
                    var answer = person("owner").get(line.address(text));
                    assertThat(answer.statusCode()).isBetween(200, 499);
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> garbageInAParameterIsAnsweredWithASentence() {
    var names =
        List.of(
            "state",
            "before",
            "after",
            "sort",
            "from",
            "to",
            "period",
            "agent",
            "seller",
            "page",
            "category",
            "amount",
            "back",
            "done",
            "next",
            "text",
            "number",
            "location");
    return RouteTable.lines().stream()
        .filter(line -> line.method().equals("GET") && !line.path().contains("{"))
        .map(line ->
            DynamicTest.dynamicTest(
                line.path(),
                () -> {
                  for (var name : names) {
                    for (var value : List.of("%00", "%27", "-1", "9999-99-99", "%F0%9F%92%A9")) {
                      var answer = person("operator").get(line.path() + "?" + name + "=" + value);
                      assertThat(answer.statusCode())
                          .as("%s?%s=%s", line.path(), name, value)
                          .isLessThan(500);
                    }
                  }
                }));
  }

  private Browser person(String who) {
    return Objects.requireNonNull(people.get(who), who);
  }
}
