package florin.web;

import florin.access.AccessLink;
import florin.access.AccessLinks;
import florin.people.Membership;
import florin.testing.FreshBooks;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;

/** The site over books of its own, with people who come in by links. */
public final class SiteWorld implements AutoCloseable {
  private final FreshBooks books = new FreshBooks();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebApp site;

  public SiteWorld(Contribution... contributions) {
    this(
        new WebSettings("127.0.0.1", 0, Optional.empty(), TrustedProxies.NONE, true),
        contributions);
  }

  public SiteWorld(WebSettings settings, Contribution... contributions) {
    site =
        new WebApp(
                settings,
                books.database(),
                () -> Readiness.of(books.database()),
                List.of(contributions))
            .start();
  }

  public FreshBooks books() {
    return books;
  }

  public URI address() {
    return site.address();
  }

  /** Every address there is, with its method. */
  List<String> addresses() {
    return site.addresses();
  }

  /** A browser that nobody used before. */
  public Browser browser() {
    return new Browser(client, address());
  }

  /** The same with somebody signed in. */
  public Browser signedIn(Membership member) {
    var browser = browser();
    var token = link(member, "/", AccessLink.Purpose.CHAT);
    var answer = browser.post("/login/" + token);
    if (answer.statusCode() != 303) {
      throw new IllegalStateException("not let in: " + answer.statusCode());
    }
    return browser;
  }

  /** A new link's token. */
  public String link(Membership member, String target, AccessLink.Purpose purpose) {
    var order =
        new AccessLinks.Order(
            member.person().id(), member.book().id(), purpose, target, AccessLinks.CHAT_LIFE);
    return books.database().system(p -> p.accessLinks().mint(order)).orElseThrow().text();
  }

  @Override
  public void close() {
    client.close();
    site.close();
    books.close();
  }
}
