package florin.web.page;

import florin.text.Messages;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;

/** The language of a visitor of whom only the browser is known. */
final class Languages {
  private Languages() {}

  static Messages of(Context ctx) {
    return Messages.in(preferred(ctx.header("Accept-Language")));
  }

  private static Locale preferred(@org.jspecify.annotations.Nullable String header) {
    List<Locale> known = Messages.languages();
    if (header == null) {
      return known.getFirst();
    }
    try {
      var found = Locale.lookup(Locale.LanguageRange.parse(header), known);
      return found == null ? known.getFirst() : found;
    } catch (IllegalArgumentException unreadable) {
      return known.getFirst();
    }
  }
}
