package florin.bot.platform.discord;

import florin.bot.platform.telegram.Shared;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was asked of the fake, and what is to be said about it. */
final class FakeJournal {
  private static final String SPECIFICATION = "specs/discord-openapi.json";

  private final List<FakeRequest> requests = new CopyOnWriteArrayList<>();
  private final List<String> troubles = new CopyOnWriteArrayList<>();

  void add(FakeRequest request) {
    requests.add(request);
  }

  void trouble(String sentence) {
    troubles.add(sentence);
  }

  /** Oldest first. */
  List<FakeRequest> all() {
    return List.copyOf(requests);
  }

  List<FakeRequest> of(String route) {
    return requests.stream().filter(request -> request.route().equals(route)).toList();
  }

  /** What the fake itself could not do; a test that ends well has none. */
  List<String> troubles() {
    return List.copyOf(troubles);
  }

  /** For a test that made them on purpose. */
  void forgetTroubles() {
    troubles.clear();
  }

  /** What the vendor's description of the interface does not allow; none where it is not there. */
  List<String> violations() {
    var file = Shared.find(SPECIFICATION);
    if (file.isEmpty()) {
      System.out.println("requests are not checked: no ../shared/" + SPECIFICATION);
      return List.of();
    }
    var specification = FakeSpecification.of(file.get());
    return requests.stream().flatMap(each -> specification.violation(each).stream()).toList();
  }
}
