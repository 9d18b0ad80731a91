package florin.schedules;

import florin.people.Membership;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;

/** An office for each test, whose people may want summaries. */
abstract class SchedulesWorld {
  static final Rhythm AT_NOON = new Rhythm.Daily(LocalTime.NOON);

  final Office office = new Office();

  @AfterEach
  void close() {
    office.close();
  }

  void set(Membership member, Rhythm rhythm) {
    office.florin.run(member, books -> books.schedules().set(rhythm, Channel.CHAT));
  }
}
