package florin.bot.platform.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The line between an open page and the chat of the person it plays; a page that plays nobody is
 * told who there is.
 */
final class SimulatorSocket {
  /** A page asks every 20 s whether we are there. */
  private static final Duration IDLE = Duration.ofMinutes(2);

  private static final int MOST_WAITING_FRAMES = 2_000;

  private record Seat(Room room, Room.Tab tab, Desk desk) {}

  private final SimulatorPlatform platform;
  private final FileShelf shelf;
  private final Supplier<List<Persona>> people;
  private final long mostUploadBytes;
  private final Map<String, Seat> seats = new ConcurrentHashMap<>();

  SimulatorSocket(
      SimulatorPlatform platform,
      FileShelf shelf,
      Supplier<List<Persona>> people,
      long mostUploadBytes) {
    this.platform = platform;
    this.shelf = shelf;
    this.people = people;
    this.mostUploadBytes = mostUploadBytes;
  }

  /** The first event: who is played, who else may be, and what stands in the chat. */
  private record Hello(
      String type,
      Optional<Someone> person,
      List<Someone> people,
      List<Menu.Item> commands,
      List<String> commandWords,
      List<Shown> messages,
      long mostUploadBytes) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Someone(String id, String name, String about, String language, String zone) {
    static Someone of(Persona person) {
      return new Someone(
          person.externalId(),
          person.name(),
          person.about(),
          person.language().toLanguageTag(),
          person.zone().getId());
    }
  }

  void listen(WsConfig ws) {
    ws.onConnect(this::opened);
    ws.onMessage(ctx -> {
      var seat = seats.get(ctx.sessionId());
      if (seat != null) {
        Said.read(ctx.message()).ifPresent(said -> seat.desk().take(seat.tab(), said));
      }
    });
    ws.onClose(ctx -> left(ctx));
    ws.onError(ctx -> left(ctx));
  }

  private void opened(WsContext ctx) {
    ctx.session.setIdleTimeout(IDLE);
    ctx.session.setMaxOutgoingFrames(MOST_WAITING_FRAMES);
    var all = people.get();
    var wanted = ctx.queryParam("person");
    var person = all.stream().filter(p -> p.externalId().equals(wanted)).findFirst();
    if (person.isEmpty()) {
      ctx.send(Wire.write(hello(person, all, List.of())));
      return;
    }
    Room.Tab tab = ctx::send;
    var room = platform.room(person.get().externalId());
    seats.put(ctx.sessionId(), new Seat(room, tab, new Desk(platform, shelf, person.get())));
    room.enter(tab, messages -> Wire.write(hello(person, all, messages)));
  }

  private Hello hello(Optional<Persona> person, List<Persona> all, List<Shown> messages) {
    return new Hello(
        "hello",
        person.map(Someone::of),
        all.stream().map(Someone::of).toList(),
        person.map(p -> platform.menu().in(p.language())).orElse(List.of()),
        platform.menu().words(),
        messages,
        mostUploadBytes);
  }

  private void left(WsContext ctx) {
    var seat = seats.remove(ctx.sessionId());
    if (seat != null) {
      seat.room().leave(seat.tab());
    }
  }
}
