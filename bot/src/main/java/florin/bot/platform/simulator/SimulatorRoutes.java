package florin.bot.platform.simulator;

import florin.bot.chat.ChatPlatform.FileTooLarge;
import florin.text.Messages;
import florin.web.Contribution;
import florin.web.Visitor;
import florin.web.page.Assets;
import florin.web.page.Layout;
import florin.web.page.Link;
import florin.web.page.SecurityHeaders;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The simulator's URLs. All of them serve this machine only. */
final class SimulatorRoutes implements Contribution {
  private static final String NAME = "simulator";
  private static final String ADDRESS = "/simulator";
  private static final String PLACE = "/florin/simulator";

  private final SimulatorPlatform platform;
  private final FileShelf shelf;
  private final Supplier<List<Persona>> people;
  private final long mostUploadBytes;

  SimulatorRoutes(
      SimulatorPlatform platform,
      FileShelf shelf,
      Supplier<List<Persona>> people,
      long mostUploadBytes) {
    this.platform = platform;
    this.shelf = shelf;
    this.people = people;
    this.mostUploadBytes = mostUploadBytes;
  }

  @Override
  public List<Assets.Folder> assets() {
    return List.of(
        Assets.Folder.named(NAME)
            .with(PLACE, SimulatorPage.FILES)
            .with("/florin/font", "NotoEmoji-Regular.ttf"));
  }

  @Override
  public void routes(RoutesConfig routes, Assets assets, Layout layout) {
    routes.get(ADDRESS, new SimulatorPage(assets, layout)::show, Visitor.AT_THIS_MACHINE);
    routes.ws(
        "/simulator/ws",
        ws -> new SimulatorSocket(platform, shelf, people, mostUploadBytes).listen(ws),
        Visitor.AT_THIS_MACHINE);
    routes.get("/simulator/files/{reference}", this::file, Visitor.AT_THIS_MACHINE);
    routes.post("/simulator/upload", this::upload, Visitor.AT_THIS_MACHINE);
  }

  @Override
  public List<Door> doors(Locale language) {
    var texts = Messages.in(language);
    var all = new Door(ADDRESS, texts.text("simulator.door"), texts.text("simulator.door.about"));
    return Stream.concat(
            Stream.of(all),
            people.get().stream()
                .map(person ->
                    new Door(
                        ADDRESS
                            + "#"
                            + URLEncoder.encode(person.externalId(), StandardCharsets.UTF_8),
                        texts.text("simulator.door.as", person.name()),
                        person.about())))
        .toList();
  }

  @Override
  public List<Link> links(Locale language) {
    return List.of(new Link(ADDRESS, Messages.in(language).text("simulator.link")));
  }

  private void file(Context ctx) throws IOException {
    var file = shelf.find(ctx.pathParam("reference")).orElseThrow(NotFoundResponse::new);
    var type = Pictures.type(file);
    ctx.contentType(type);
    ctx.header("Content-Security-Policy", SecurityHeaders.policyForFiles());
    ctx.header("Cache-Control", "private, max-age=604800, immutable");
    if (!Pictures.isShown(type)) {
      ctx.header("Content-Disposition", "attachment");
    }
    ctx.result(Files.newInputStream(file));
  }

  /** The body is the file; what it is called comes with the message that sends it. */
  private void upload(Context ctx) throws IOException {
    if (ctx.contentLength() > mostUploadBytes) {
      throw new ContentTooLargeResponse();
    }
    try {
      ctx.contentType("application/json")
          .result(Wire.write(shelf.put(ctx.bodyInputStream(), mostUploadBytes)));
    } catch (FileTooLarge e) {
      throw new ContentTooLargeResponse();
    }
  }
}
