package florin.bot.chat;

import florin.books.Database;
import florin.outbox.Waiting;
import java.util.List;
import java.util.Optional;

/**
 * Makes of a reply as it waits in the outbox the message a platform sends: words and pictures
 * drawn, links made, and of the buttons those the platform has a use for.
 */
record Unpacking(Database database, Renderer renderer, SiteLinks links) {

  Outgoing of(Waiting waiting, Envelope envelope, ChatPlatform platform) {
    Renderer.Rendered rendered = renderer.render(envelope, platform.largestFile());
    Optional<String> replaces =
        envelope
            .replaces()
            .or(() ->
                envelope
                    .replacesDelivery()
                    .flatMap(
                        id -> database.<Optional<String>>system(p -> p.messages().messageOf(id))));
    return new Outgoing(
        envelope.chat(),
        rendered.words(),
        rendered.files(),
        keys(envelope, platform.hasForms()),
        replaces,
        envelope.repliesTo(),
        "florin-" + waiting.id(),
        waiting.again() && replaces.isEmpty(),
        envelope.ticket(),
        envelope.parts().stream()
            .anyMatch(part -> part instanceof Part.Table || part instanceof Part.Chart));
  }

  private List<List<Outgoing.Key>> keys(Envelope envelope, boolean forms) {
    return envelope.keys().stream()
        .map(row ->
            row.stream()
                .filter(key -> key.form().map(form -> isShown(form, forms)).orElse(true))
                .flatMap(key -> key(key, envelope.bookId()).stream())
                .toList())
        .filter(row -> !row.isEmpty())
        .toList();
  }

  private static boolean isShown(Button.Deed.Elsewhere form, boolean forms) {
    return switch (form) {
      case PRESSED -> true;
      case LEFT_OUT -> forms;
      case INSTEAD -> !forms;
    };
  }

  private static boolean opensForm(Envelope.Key key) {
    return key.form().filter(form -> form != Button.Deed.Elsewhere.INSTEAD).isPresent();
  }

  /** Nothing where a page is to be opened that cannot be reached. */
  private Optional<Outgoing.Key> key(Envelope.Key key, long bookId) {
    if (key.page().isEmpty()) {
      return Optional.of(
          new Outgoing.Key(
              key.label(), key.token(), Optional.empty(), key.style(), opensForm(key)));
    }
    Envelope.Page page = key.page().get();
    return links
        .to(new SiteLinks.Target(page.personId(), bookId, page.purpose(), page.path()))
        .map(url ->
            new Outgoing.Key(
                key.label(), Optional.empty(), Optional.of(url.toString()), key.style()));
  }
}
