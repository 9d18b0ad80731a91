package florin.web.entries;

import static org.assertj.core.api.Assertions.assertThat;

import florin.web.Office;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of entries and each of them, as far as HTTP goes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EntryPagesTest {
  private static final Pattern ROW = Pattern.compile("href=\"/entries/(\\d+)\">");
  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

  private Office office;

  @BeforeAll
  void open() {
    office = new Office();
    office.keepBooks();
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  void totalsAreOfTheWholeFilter() {
    var page = office.browser(office.mia).get("/entries?from=2026-02-01&to=2026-02-28").body();
    assertThat(page)
        .contains("data-total=\"spent-EUR\">2,257.15<", "data-total=\"earned-EUR\">6,699.00<");
    var rent = office.browser(office.mia).get("/entries?q=Studio+rent").body();
    assertThat(rent).contains("data-total=\"spent-EUR\">17,700.00<");
    assertThat(rows(rent)).hasSize(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"newest", "oldest", "largest", "smallest"})
  void pagesOfAnyOrderShowEachOnce(String sort) {
    var browser = office.browser(office.mia);
    List<String> seen = new ArrayList<>();
    String address = "/entries?size=50&sort=" + sort;
    while (address != null) {
      var page = browser.get(address).body();
      seen.addAll(rows(page));
      Matcher next = NEXT.matcher(page);
      address = next.find() ? next.group(1).replace("&amp;", "&") : null;
    }
    assertThat(seen).hasSize(182).doesNotHaveDuplicates();
  }

  @Test
  void amountsAreReadAsTheReaderWritesThem() {
    assertThat(rows(office.browser(office.mia).get("/entries?min=1180.00&max=1180").body()))
        .hasSize(15);
    assertThat(rows(office.browser(office.otto).get("/entries?min=1.180,00&max=1180").body()))
        .hasSize(15);
  }

  @Test
  void whatHasNoCategoryCanBeAskedFor() {
    var page = office.browser(office.mia).get("/entries?category=0").body();
    assertThat(rows(page)).hasSize(1);
    assertThat(page).contains("Stamps", "data-total=\"spent-EUR\">14.20<");
  }

  @Test
  void anAgentSeesTheOwnOnesOnly() {
    assertThat(office.browser(office.ben).get("/entries").body()).contains("Nothing is recorded");
    assertThat(office.browser(office.ben).get("/entries/1").statusCode()).isEqualTo(404);
    assertThat(office.browser(office.vera).get("/entries/1").statusCode()).isEqualTo(200);
    var stranger = office.browser(office.world.books().register("Passer-by"));
    assertThat(stranger.get("/entries/1").statusCode()).isEqualTo(404);
  }

  @Test
  void anEntryShowsItsLinesAndItsHistory() {
    var page = office.browser(office.mia).get("/entries/1").body();
    assertThat(page).contains("Studio rent", "\u22121,180.00 EUR", "recorded it", "No document");
    for (String number : List.of("0", "x", "99999999999", "100000")) {
      assertThat(office.browser(office.mia).get("/entries/" + number).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void theFileHoldsTheFilteredRows() {
    var csv = office.browser(office.mia).get("/entries.csv?from=2026-03-01&to=2026-03-31");
    assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(csv.body()).startsWith("\uFEFF\"No.\"").contains("\"Stamps\"");
    assertThat(csv.body().lines()).hasSize(5);
    var workbook = office.browser(office.vera).get("/entries.xlsx?q=rent");
    assertThat(workbook.statusCode()).isEqualTo(200);
    assertThat(workbook.body()).startsWith("PK");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=1",
        "to=2026-13-01",
        "from=2026-03-02&to=2026-03-01",
        "kind=gift",
        "category=food",
        "category=1,,2",
        "category=99999999999999999999",
        "location=-1",
        "bucket=x",
        "method=1e3",
        "customer=%27",
        "agent=all",
        "min=lots",
        "min=1.234",
        "max=1e999999999",
        "sort=odd",
        "size=1000000",
        "after=x",
        "after=2026-01-01",
        "after=2026-01-01_99999999999"
      })
  void whatMakesNoSenseGetsASentence(String query) {
    boolean clear = query.equals("min=1.234");
    var by = clear ? office.otto : office.mia;
    var answer = office.browser(by).get("/entries?" + query);
    assertThat(answer.statusCode()).as(query).isEqualTo(clear ? 200 : 422);
  }

  private static List<String> rows(String page) {
    return ROW.matcher(page).results().map(row -> row.group(1)).toList();
  }
}
