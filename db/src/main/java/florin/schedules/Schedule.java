package florin.schedules;

import java.util.Optional;

/**
 * A summary somebody gets.
 *
 * @param own whether the person chose it; otherwise it is the one of everybody who manages the book
 * @param channel empty: by mail to a proven address, else in the chat
 */
public record Schedule(long id, boolean own, Rhythm rhythm, Optional<Channel> channel) {
  public Rhythm.Kind kind() {
    return rhythm.kind();
  }

  public boolean isOff() {
    return channel.equals(Optional.of(Channel.OFF));
  }
}
