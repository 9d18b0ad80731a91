package florin.bot.chat;

import florin.Refused;
import florin.Theme;
import florin.access.AccessLink;
import florin.books.Plumbing;
import florin.chat.Buttons;
import florin.chat.ChatMessages;
import florin.chat.Conversations;
import florin.chat.Invocation;
import florin.outbox.Delivery;
import florin.outbox.Outbox;
import florin.outbox.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a reply where it waits to be sent, within the effect's transaction: its buttons become
 * tokens, its question opens a conversation, the entries it speaks of are tied to the message that
 * made them.
 */
final class Replies {
  private static final Duration QUESTION_LIFE = Duration.ofHours(24);

  private final Envelope.Codec codec;

  Replies(Envelope.Codec codec) {
    this.codec = codec;
  }

  /** The same sentence for every command: what happened, what is safe, what to do. */
  static Reply refusal(Call call, Refused refused) {
    return Reply.text(call.say(refused.key(), refused.arguments()));
  }

  /** What a reply answers. */
  record Context(Call call, long laneId, String key, Optional<Long> replacesDelivery) {}

  void put(Plumbing plumbing, Reply reply, Context context) {
    delivery(plumbing, reply, context).ifPresent(plumbing.outbox()::put);
  }

  /**
   * Puts a reply in and takes it out for whoever claims it.
   *
   * @return what is to be delivered; empty where there is nothing, or something waits before it
   */
  Optional<Waiting> putClaimed(
      Plumbing plumbing, Reply reply, Context context, Outbox.Claim claim) {
    return delivery(plumbing, reply, context)
        .flatMap(delivery -> plumbing.outbox().put(delivery, claim));
  }

  private Optional<Delivery.ChatReply> delivery(Plumbing plumbing, Reply reply, Context context) {
    Call call = context.call();
    long personId = call.membership().map(m -> m.person().id()).orElse(0L);
    long bookId = call.membership().map(m -> m.book().id()).orElse(0L);
    Chat chat = call.origin().chat();
    if (!reply.entries().isEmpty()
        && !call.pressed()
        && Catalog.records(call.invocation().command())) {
      plumbing
          .messages()
          .remember(
              new ChatMessages.Key(
                  chat.platform(), chat.bot(), chat.id(), call.origin().messageId()),
              new ChatMessages.Subject(bookId, reply.entries(), false),
              Optional.empty());
    }
    if (personId != 0) {
      reply
          .question()
          .ifPresent(question ->
              plumbing
                  .conversations()
                  .open(
                      place(chat, personId),
                      bookId,
                      new Conversations.Open(question.resume(), question.awaits()),
                      QUESTION_LIFE));
    }
    if (reply.parts().isEmpty()) {
      return Optional.empty();
    }
    boolean inPlace = reply.place() == Reply.Place.IN_PLACE && call.pressed();
    var envelope =
        new Envelope(
            chat,
            reply.parts(),
            keys(plumbing, asking(reply, call), call, personId, bookId),
            inPlace ? Optional.of(call.origin().messageId()) : Optional.empty(),
            context.replacesDelivery(),
            chat.isPrivate() || inPlace ? Optional.empty() : Optional.of(call.origin().messageId()),
            call.locale().toLanguageTag(),
            call.membership().map(m -> m.person().theme()).orElse(Theme.LIGHT),
            bookId,
            reply.entries(),
            call.origin().ticket());
    return Optional.of(
        new Delivery.ChatReply(context.key(), context.laneId(), codec.write(envelope)));
  }

  /** A question can also be answered in a form, where there are forms. */
  private static Reply asking(Reply reply, Call call) {
    if (reply.question().isEmpty() || hasForm(reply)) {
      return reply;
    }
    Reply.Question question = reply.question().get();
    String words =
        reply.parts().stream()
            .filter(Part.Words.class::isInstance)
            .map(part -> ((Part.Words) part).text())
            .reduce((first, last) -> last)
            .orElse("");
    return reply.row(
        Button.onlyForm(
            call.say("form.answer"), Form.answering(question.resume(), question.awaits(), words)));
  }

  private static boolean hasForm(Reply reply) {
    return reply.buttons().stream()
        .flatMap(List::stream)
        .anyMatch(button -> button.deed() instanceof Button.Deed.Fill);
  }

  static Conversations.Place place(Chat chat, long personId) {
    return new Conversations.Place(chat.platform(), chat.bot(), chat.id(), personId);
  }

  static Buttons.Shown shown(Chat chat) {
    return new Buttons.Shown(chat.platform(), chat.bot(), chat.id());
  }

  private static List<List<Envelope.Key>> keys(
      Plumbing plumbing, Reply reply, Call call, long personId, long bookId) {
    Chat chat = call.origin().chat();
    var stored = new ArrayList<Buttons.NewButton>();
    var rows = new ArrayList<List<Envelope.Key>>();
    for (List<Button> row : reply.buttons()) {
      var keys = new ArrayList<Envelope.Key>();
      for (Button button : row) {
        switch (button.deed()) {
          case Button.Deed.Press(Invocation invocation) ->
              keys.add(key(button, invocation, personId, Optional.empty(), stored));
          case Button.Deed.Fill(Invocation invocation, Button.Deed.Elsewhere elsewhere) ->
              keys.add(key(button, invocation, personId, Optional.of(elsewhere), stored));
          case Button.Deed.OneByOne(Invocation invocation) ->
              keys.add(
                  key(
                      button,
                      invocation,
                      personId,
                      Optional.of(Button.Deed.Elsewhere.INSTEAD),
                      stored));
          case Button.Deed.Page(String path) -> {
            if (chat.isPrivate() && personId != 0) {
              keys.add(
                  new Envelope.Key(
                      button.label(),
                      Optional.empty(),
                      Optional.of(new Envelope.Page(path, personId, purpose(call))),
                      button.style(),
                      Optional.empty()));
            }
          }
        }
      }
      if (!keys.isEmpty()) {
        rows.add(List.copyOf(keys));
      }
    }
    plumbing.buttons().show(shown(chat), bookId, stored);
    return List.copyOf(rows);
  }

  /** A button with a token of its own, which is to be stored. */
  private static Envelope.Key key(
      Button button,
      Invocation invocation,
      long personId,
      Optional<Button.Deed.Elsewhere> form,
      List<Buttons.NewButton> stored) {
    String token = Buttons.newToken();
    Optional<Long> presser =
        button.ofMembers() || personId == 0 ? Optional.empty() : Optional.of(personId);
    stored.add(new Buttons.NewButton(token, invocation, presser, button.once(), button.life()));
    return new Envelope.Key(
        button.label(), Optional.of(token), Optional.empty(), button.style(), form);
  }

  /** Who asked is there to follow a link at once; news may be read later. */
  private static AccessLink.Purpose purpose(Call call) {
    return call.invocation().command().equals(Announcing.COMMAND)
        ? AccessLink.Purpose.NEWS
        : AccessLink.Purpose.CHAT;
  }
}
