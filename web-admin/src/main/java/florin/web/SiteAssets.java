package florin.web;

import florin.web.page.Assets;
import java.util.List;

/** The styles, scripts and fonts of the site: its own, and those of the libraries it uses. */
final class SiteAssets {
  private static final String WEBJARS = "/META-INF/resources/webjars";
  private static final String TABLER = WEBJARS + "/tabler__core/1.4.0/dist/css";
  private static final String HTMX = WEBJARS + "/htmx.org/2.0.4/dist";
  private static final String ECHARTS = "/META-INF/resources/_static/echarts/6.0.0/dist";
  private static final String PDFJS = WEBJARS + "/pdfjs-dist/4.10.38";
  private static final String FONTS = "/florin/font";

  /** What PDF may leave to the viewer (ISO 32000-2, 9.6.2.2). */
  private static final String[] STANDARD_FONTS = {
    "FoxitDingbats.pfb",
    "FoxitFixed.pfb",
    "FoxitFixedBold.pfb",
    "FoxitFixedBoldItalic.pfb",
    "FoxitFixedItalic.pfb",
    "FoxitSerif.pfb",
    "FoxitSerifBold.pfb",
    "FoxitSerifBoldItalic.pfb",
    "FoxitSerifItalic.pfb",
    "FoxitSymbol.pfb",
    "LiberationSans-Bold.ttf",
    "LiberationSans-BoldItalic.ttf",
    "LiberationSans-Italic.ttf",
    "LiberationSans-Regular.ttf"
  };

  private SiteAssets() {}

  static List<Assets.Folder> all() {
    return List.of(
        Assets.Folder.named("tabler").with(TABLER, "tabler.min.css"),
        Assets.Folder.named("htmx").with(HTMX, "htmx.min.js"),
        Assets.Folder.named("echarts").with(ECHARTS, "echarts.common.min.js"),
        Assets.Folder.named("pdfjs")
            .with(PDFJS + "/legacy/build", "pdf.min.mjs", "pdf.worker.min.mjs")
            .with(PDFJS + "/standard_fonts", STANDARD_FONTS),
        Assets.Folder.named("site")
            .with(FONTS, "Inter-Regular.ttf", "Inter-SemiBold.ttf")
            .with("/florin/web", "colours.css", "bar.css", "site.css", "pages.css", "coin.svg")
            .with("/florin/web", "theme.js", "bar.js", "site.js", "list.js")
            .with("/florin/web", "invoice.js", "document.js", "dashboard.js"));
  }
}
