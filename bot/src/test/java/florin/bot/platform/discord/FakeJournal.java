package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import florin.bot.platform.telegram.Shared;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was asked of the fake, and what is to be said about it. */
final class FakeJournal {
  private static final String SPECIFICATION = "specs/discord-openapi.json";

  private final List<FakeRequest> requests = new CopyOnWriteArrayList<>();
  private final List<Answer> answers = new CopyOnWriteArrayList<>();
  private final List<String> troubles = new CopyOnWriteArrayList<>();

  /** What was answered with success. */
  record Answer(FakeRequest request, int status, JsonNode json) {}

  void answered(FakeRequest request, int status, JsonNode json) {
    answers.add(new Answer(request, status, json));
  }

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

  /**
   * Which requests the vendor's description of the interface does not allow; none where the
   * description is not there.
   */
  List<String> violations() {
    return specification().stream()
        .flatMap(it -> requests.stream().flatMap(each -> it.violation(each).stream()))
        .toList();
  }

  /** Which answers of the fake itself are not as the vendor describes them. */
  List<String> inventions() {
    return specification().stream()
        .flatMap(it ->
            answers.stream().flatMap(a -> it.violation(a.request(), a.status(), a.json()).stream()))
        .toList();
  }

  private static Optional<FakeSpecification> specification() {
    var file = Shared.find(SPECIFICATION);
    if (file.isEmpty()) {
      System.out.println("nothing is checked by the description: no ../shared/" + SPECIFICATION);
    }
    return file.map(FakeSpecification::of);
  }
}
