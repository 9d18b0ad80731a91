package florin.bot.crash;

/**
 * A moment between two steps of a message's life. The program knows nothing of them: each is a
 * trigger in its database that waits while a lock is held, so that the program stands still exactly
 * there when it is killed.
 */
enum KillPoint {
  /** Updates came from the server, and are not yet stored. */
  RECEIVED(
      "create trigger stop_received before insert on inbox for each statement execute function %s"),

  /** They are stored; nothing has come of them yet. */
  STORED(
      "create trigger stop_stored before update of fence on chat_lane for each row execute function"
          + " %s"),

  /** All of an effect is done, and its commit is under way. */
  COMMITTING(
      "create constraint trigger stop_committing after insert on outbox deferrable initially"
          + " deferred for each row execute function %s"),

  /** The answer was sent and the server said so; that is not yet noted. */
  SENT(
      "create trigger stop_sent before update on outbox for each row when (new.state = 'SENT')"
          + " execute function %s");

  private final String trigger;

  KillPoint(String trigger) {
    this.trigger = trigger;
  }

  /** The trigger that calls a function of this name. */
  String trigger(String function) {
    return trigger.formatted(function + "('" + ordinal() + "')");
  }
}
