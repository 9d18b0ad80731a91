package florin.bot;

import florin.access.Claims;
import florin.books.Database;
import java.io.PrintStream;
import java.net.URI;

/** Prints the link whose follower runs the installation from then on. */
record Claim(BotSettings settings, PrintStream out) {

  /** For a fresh installation, which nobody runs yet. */
  void offer(Database database, URI site) {
    boolean claimed = database.system(p -> p.claims().isClaimed());
    if (!claimed) {
      print(database, settings.web().publicUrl().orElse(site));
    }
  }

  /** Makes another link, whether somebody runs the installation already or not. */
  int make(Database database) {
    var local = URI.create("http://" + settings.web().host() + ":" + settings.web().port());
    print(database, settings.web().publicUrl().orElse(local));
    return 0;
  }

  private void print(Database database, URI site) {
    var token = database.system(p -> p.claims().mint());
    out.println(
        "Run it yourself: %s/claim/%s (works once, for %d hours)"
            .formatted(site, token.text(), Claims.LIFE.toHours()));
  }
}
