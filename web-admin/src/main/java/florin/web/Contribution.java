package florin.web;

import florin.web.page.Assets;
import florin.web.page.Layout;
import florin.web.page.Link;
import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Locale;

/** Part of the site that another module brings. Each of its routes names its {@link Visitor}. */
public interface Contribution {

  /**
   * A way in, shown on the start page.
   *
   * @param about one line
   */
  record Door(String address, String title, String about) {}

  List<Assets.Folder> assets();

  void routes(RoutesConfig routes, Assets assets, Layout layout);

  /** What the start page offers a reader of this language. */
  List<Door> doors(Locale language);

  /** What the bar on top of every page offers a reader of this language. */
  List<Link> links(Locale language);
}
