package florin.bot;

import florin.bot.platform.telegram.WebhookEndpoint;
import florin.web.Contribution;
import florin.web.Visitor;
import florin.web.page.Assets;
import florin.web.page.Layout;
import florin.web.page.Link;
import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Locale;

/** The address Telegram pushes updates to. The endpoint itself checks the secret. */
record TelegramHook(WebhookEndpoint endpoint) implements Contribution {

  @Override
  public List<Assets.Folder> assets() {
    return List.of();
  }

  @Override
  public void routes(RoutesConfig routes, Assets assets, Layout layout) {
    routes.post(
        WebhookEndpoint.PATH,
        ctx ->
            ctx.status(
                endpoint.receive(ctx.header(WebhookEndpoint.SECRET_HEADER), ctx.bodyAsBytes())),
        Visitor.ANYONE);
  }

  @Override
  public List<Door> doors(Locale language) {
    return List.of();
  }

  @Override
  public List<Link> links(Locale language) {
    return List.of();
  }
}
