package florin.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import florin.documents.Upload;
import florin.people.Membership;
import florin.web.Office;
import florin.web.SmallPdf;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets which file, as what, and how much of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DocumentPagesTest {
  private Office office;
  private long pdf;

  @BeforeAll
  void open() {
    office = new Office();
    pdf = stored(office.ben, SmallPdf.of("Bill"), "bill.pdf", "application/pdf");
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  void whoSentItAndWhoSeesAllGetItOthersDoNot() {
    assertThat(get(office.ben, pdf).statusCode()).isEqualTo(200);
    assertThat(get(office.mia, pdf).statusCode()).isEqualTo(200);
    assertThat(get(office.vera, pdf).statusCode()).isEqualTo(200);
    assertThat(get(office.cleo, pdf).statusCode()).isEqualTo(404);
    assertThat(get(office.world.books().register("Elsewhere"), pdf).statusCode()).isEqualTo(404);
    assertThat(office.world.browser().get("/documents/" + pdf).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "99999999999999999999", "1%00"})
  void whatIsNoDocumentIsNotFound(String id) {
    assertThat(office.browser(office.mia).get("/documents/" + id).statusCode()).isIn(400, 404);
  }

  @Test
  void aPdfIsShownOnlyInPagesOfThisSite() {
    var answer = get(office.mia, pdf);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Disposition")).startsWith("inline; filename=\"bill.pdf\"");
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'self'")
        .doesNotContain("script-src", "sandbox");
    assertThat(answer.body()).startsWith("%PDF-1.7").endsWith("%%EOF\n");
    var saved = office.browser(office.mia).get("/documents/" + pdf + "?save=1");
    assertThat(header(saved, "Content-Disposition")).startsWith("attachment;");
  }

  @ParameterizedTest
  @CsvSource({
    "'<!doctype html><script>alert(1)</script>', text/html, application/octet-stream",
    "'<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>', image/svg+xml,"
        + " application/octet-stream",
    "'<?xml version=\"1.0\"?><html/>', application/xhtml+xml, application/xml",
    "'GIF89a', image/png, application/octet-stream"
  })
  void whatCouldRunIsOnlySavedWhateverItsSenderCalledIt(String bytes, String said, String type) {
    long id = stored(office.ben, bytes.getBytes(StandardCharsets.UTF_8), "page.html", said);
    var answer = get(office.mia, id);
    assertThat(header(answer, "Content-Type")).startsWith(type);
    assertThat(header(answer, "Content-Disposition")).startsWith("attachment;");
    assertThat(header(answer, "Content-Security-Policy")).contains("sandbox");
  }

  @Test
  void aNameIsSaidSoThatNothingInItIsAHeader() {
    long id = stored(office.ben, SmallPdf.of("x"), "M\u00fcller \"a\";\\ b.pdf", "application/pdf");
    assertThat(header(get(office.mia, id), "Content-Disposition"))
        .isEqualTo(
            "inline; filename=\"M_ller _a___ b.pdf\";"
                + " filename*=UTF-8''M%C3%BCller%20%22a%22%3B%5C%20b.pdf");
  }

  @Test
  void aPartIsSentWhereAPartIsAskedFor() {
    byte[] large = new byte[600_000];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) ('a' + i / 1000 % 26);
    }
    System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 9);
    long id = stored(office.ben, large, "large.pdf", "application/pdf");
    String all = new String(large, StandardCharsets.US_ASCII);
    assertThat(get(office.mia, id).body()).isEqualTo(all);
    var part = get(office.mia, id, "Range", "bytes=262000-262999");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 262000-262999/600000");
    assertThat(part.body()).isEqualTo(all.substring(262_000, 263_000));
    var end = get(office.mia, id, "Range", "bytes=-10");
    assertThat(end.body()).isEqualTo(all.substring(599_990));
    assertThat(get(office.mia, id, "Range", "bytes=600000-").statusCode()).isEqualTo(416);
    for (String odd : new String[] {"bytes=-", "bytes=9-1", "bytes=0-1,4-5", "lines=1-2"}) {
      assertThat(get(office.mia, id, "Range", odd).statusCode()).isEqualTo(200);
    }
  }

  private HttpResponse<String> get(Membership by, long id, String... headers) {
    return office.browser(by).get("/documents/" + id, headers);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElseThrow();
  }

  private long stored(Membership by, byte[] bytes, String name, String type) {
    return office
        .world
        .books()
        .as(by, books -> books.documents().store(Upload.of(bytes, name, type)).id());
  }
}
