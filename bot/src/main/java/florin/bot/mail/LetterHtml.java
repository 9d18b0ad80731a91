package florin.bot.mail;

import florin.text.Messages;
import java.util.List;

/**
 * A letter as HTML that mail programs of every age show alike: tables, styles in each element, at
 * most 600 pixels. Programs that follow the reader's dark theme are told its colours.
 */
final class LetterHtml {
  static final String FONT =
      "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";
  static final String INK = "color:#1d2524;";
  static final String SOFT = "color:#5c6664;";
  private static final String MONO =
      "font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono',monospace;";
  private static final String TABLE =
      "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
      <title>%s</title>
      <style>
      :root { color-scheme: light dark; supported-color-schemes: light dark; }
      @media (prefers-color-scheme: dark) {
        .page { background: #0f1514 !important; }
        .card { background: #161e1d !important; border-color: #283331 !important; }
        .ink { color: #e7eceb !important; }
        .soft { color: #9eaba8 !important; }
        .rule { border-color: #283331 !important; }
        .brand { color: #62c2b6 !important; }
        .press { background: #62c2b6 !important; }
        .press a { color: #0f1514 !important; }
        .quiet { border-color: #62c2b6 !important; }
        .quiet a { color: #62c2b6 !important; }
      }
      @media (max-width: 480px) {
        .page-cell { padding: 0 !important; }
        .card { border-radius: 0 !important; border-left: 0 !important; border-right: 0 !important; }
        .inner { padding-left: 18px !important; padding-right: 18px !important; }
        .figures { font-size: 13px !important; }
      }
      </style>
      </head>
      """;

  private final Draft draft;
  private final Messages words;
  private final StringBuilder html = new StringBuilder();

  private LetterHtml(Draft draft) {
    this.draft = draft;
    this.words = draft.words();
  }

  static String of(Draft draft, List<Block> blocks) {
    var letter = new LetterHtml(draft);
    letter.open(blocks);
    blocks.forEach(letter::add);
    letter.links();
    letter.close();
    return letter.html.toString();
  }

  private void open(List<Block> blocks) {
    html.append(HEAD.formatted(words.locale().toLanguageTag(), Markup.escaped(draft.subject())));
    line("<body class=\"page\" style=\"margin:0;padding:0;background:#f2efe9;\">");
    line("<div style=\"display:none;max-height:0;overflow:hidden;\">" + preview(blocks) + "</div>");
    line(TABLE + " width=\"100%\" class=\"page\" style=\"background:#f2efe9;\">");
    line("<tr><td class=\"page-cell\" align=\"center\" style=\"padding:24px 12px;\">");
    line(
        TABLE
            + " width=\"600\" class=\"card\" style=\"width:100%;max-width:600px;background:#ffffff;"
            + "border:1px solid #e2dcd1;border-radius:12px;border-collapse:separate;\">");
    line("<tr><td class=\"inner rule\" style=\"padding:18px 32px;border-bottom:1px solid #ebe6dc;\">");
    line(TABLE + " width=\"100%\"><tr>");
    line(
        "<td class=\"brand\" style=\"%sfont-size:16px;font-weight:700;color:#17645f;\">Florin</td>"
            .formatted(FONT));
    line(
        "<td class=\"soft\" align=\"right\" dir=\"auto\" style=\"%sfont-size:13px;%stext-align:right;\">%s</td>"
            .formatted(FONT, SOFT, Markup.escaped(draft.book())));
    line("</tr></table></td></tr>");
    line("<tr><td class=\"inner\" style=\"padding:26px 32px 30px;\">");
  }

  /** What a list of mails shows beside the subject. */
  private static String preview(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Lines.class::isInstance)
        .map(block -> Markup.escaped(((Block.Lines) block).text().lines().findFirst().orElse("")))
        .findFirst()
        .orElse("");
  }

  private void add(Block block) {
    switch (block) {
      case Block.Title(String text) ->
          line(
              "<h1 class=\"ink\" dir=\"auto\" style=\"margin:0 0 14px;%sfont-size:21px;line-height:1.3;font-weight:700;%s\">%s</h1>"
                  .formatted(FONT, INK, Markup.escaped(text)));
      case Block.Lines(String text) -> {
        for (String paragraph : text.split("\n\n")) {
          line(
              "<p class=\"ink\" dir=\"auto\" style=\"margin:0 0 16px;%sfont-size:15px;line-height:1.6;%s\">%s</p>"
                  .formatted(FONT, INK, Markup.lines(paragraph)));
        }
      }
      case Block.Columns(String text) ->
          line(
              "<pre class=\"ink\" style=\"margin:0 0 16px;%sfont-size:13px;line-height:1.5;white-space:pre-wrap;%s\">%s</pre>"
                  .formatted(MONO, INK, Markup.escaped(text)));
      case Block.Figures figures -> html.append(new HtmlTable(words).of(figures));
      case Block.Image image -> image(image);
    }
  }

  private void image(Block.Image image) {
    boolean code = !image.caption().isEmpty();
    line(
        "<p style=\"margin:0 0 16px;\"><img class=\"soft\" src=\"cid:%s\" alt=\"%s\" width=\"%d\" style=\"display:block;width:100%%;max-width:%dpx;height:auto;border-radius:8px;%sfont-size:13px;line-height:1.5;%s\"></p>"
            .formatted(
                image.picture().contentId(),
                Markup.escaped(image.alternative()),
                code ? 240 : 536,
                code ? 240 : 536,
                FONT,
                SOFT));
    if (code) {
      add(new Block.Lines(image.caption()));
    }
  }

  private void links() {
    boolean first = true;
    for (Draft.Link link : draft.links()) {
      button(link, first);
      first = false;
    }
  }

  private void button(Draft.Link link, boolean first) {
    String cell =
        first
            ? "class=\"press\" bgcolor=\"#17645f\" style=\"border-radius:8px;background:#17645f;\""
            : "class=\"quiet\" style=\"border-radius:8px;border:1px solid #17645f;\"";
    String label =
        "display:inline-block;padding:%s 22px;%sfont-size:15px;font-weight:600;text-decoration:none;color:%s;"
            .formatted(first ? "12px" : "11px", FONT, first ? "#ffffff" : "#17645f");
    String shown =
        link.url()
            .map(url ->
                "<a href=\"%s\" style=\"%s\">%s</a>"
                    .formatted(Markup.escaped(url), label, Markup.escaped(link.label())))
            .orElseGet(() ->
                "<a style=\"%s\" title=\"%s\">%s</a>"
                    .formatted(
                        label,
                        Markup.escaped(words.text("mail.link.held")),
                        Markup.escaped(link.label())));
    line(TABLE + " style=\"margin:10px 0 0;border-collapse:separate;\"><tr><td " + cell + ">");
    line(shown + "</td></tr></table>");
  }

  private void close() {
    var footer = draft.footer();
    String quiet = FONT + "font-size:12px;line-height:1.6;" + SOFT;
    line("</td></tr>");
    line(
        "<tr><td class=\"inner rule\" style=\"padding:16px 32px 20px;border-top:1px solid #ebe6dc;\">");
    line(
        "<p class=\"soft\" dir=\"auto\" style=\"margin:0;%s\">%s</p>"
            .formatted(quiet, Markup.escaped(footer.why())));
    String stop =
        footer.stop().map(link -> " · " + stop(link, quiet)).orElse("");
    line(
        "<p class=\"soft\" style=\"margin:4px 0 0;%s\">%s%s</p>"
            .formatted(quiet, Markup.escaped(footer.sender()), stop));
    line("</td></tr></table>");
    line("</td></tr></table>");
    line("</body></html>");
  }

  private static String stop(Draft.Link link, String style) {
    return "<a class=\"soft\"%s style=\"%stext-decoration:underline;\">%s</a>"
        .formatted(
            link.url().map(url -> " href=\"" + Markup.escaped(url) + "\"").orElse(""),
            style,
            Markup.escaped(link.label()));
  }

  private void line(String text) {
    html.append(text).append('\n');
  }
}
