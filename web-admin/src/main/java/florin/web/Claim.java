package florin.web;

import florin.access.Claims;
import florin.books.Database;
import java.io.PrintStream;
import java.net.URI;

/** Prints the link whose follower runs the installation from then on. */
public record Claim(WebSettings settings, PrintStream out) {

  /** For a fresh installation, which nobody runs yet. */
  public void offer(Database database, URI site) {
    boolean claimed = database.system(p -> p.claims().isClaimed());
    if (!claimed) {
      print(database, settings.publicUrl().orElse(site));
    }
  }

  /** Makes another link, whether somebody runs the installation already or not. */
  public int make(Database database) {
    var local = URI.create("http://" + settings.host() + ":" + settings.port());
    print(database, settings.publicUrl().orElse(local));
    return 0;
  }

  private void print(Database database, URI site) {
    var token = database.system(p -> p.claims().mint());
    out.println(
        "Run it yourself: %s/claim/%s (works once, for %d hours)"
            .formatted(site, token.text(), Claims.LIFE.toHours()));
  }
}
