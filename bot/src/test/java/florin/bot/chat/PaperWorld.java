package florin.bot.chat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Three people on a platform of paper, and a program that handles what they write. */
abstract class PaperWorld {
  final ChatsWorld world = new ChatsWorld();
  final PaperPlatform paper = new PaperPlatform();
  Chats chats;

  @BeforeEach
  void open() {
    for (String person : List.of("anna", "boris", "carla")) {
      world.register("paper", person);
    }
    chats = world.open(paper);
  }

  @AfterEach
  void close() {
    world.close();
  }

  int sent(String chat) {
    return paper.sent(chat).size();
  }

  static String payload(String person, String text) {
    return new florin.bot.platform.LocalUpdate(
            florin.bot.platform.LocalUpdate.Kind.WROTE,
            person,
            false,
            person,
            person,
            java.util.Optional.of("en"),
            "by-hand-" + text.hashCode(),
            java.util.Optional.empty(),
            text,
            List.of(),
            java.time.Instant.parse("2026-03-05T10:00:00Z"))
        .write();
  }
}
