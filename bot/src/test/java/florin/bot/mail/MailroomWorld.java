package florin.bot.mail;

import florin.people.Membership;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Somebody with an address, and letters for her. */
@Timeout(180)
abstract class MailroomWorld {
  MailWorld world;
  Membership anna;

  @BeforeEach
  void open() {
    world = new MailWorld();
    anna = world.reachable(world.register("Anna", "en"), "anna@example.org");
  }

  @AfterEach
  void close() {
    world.close();
  }
}
