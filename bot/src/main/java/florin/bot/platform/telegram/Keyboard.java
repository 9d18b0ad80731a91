package florin.bot.platform.telegram;

import florin.bot.chat.Button;
import florin.bot.chat.Outgoing.Key;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * The buttons under a message, as Telegram takes them.
 *
 * @param rows empty where there are none
 * @param asText those that Telegram would refuse as buttons: addresses only this machine or network
 *     knows
 */
record Keyboard(List<List<Key>> rows, List<Key> asText) {
  private static final int MOST_IN_A_ROW = 8;
  private static final int MOST_ROWS = 12;

  /**
   * "Data to be sent in a callback query to the bot when the button is pressed, 1-64 bytes" (Bot
   * API).
   */
  private static final int LONGEST_TOKEN = 64;

  static Keyboard of(List<List<Key>> wanted) {
    var rows = new ArrayList<List<Key>>();
    var asText = new ArrayList<Key>();
    for (var row : wanted) {
      var buttons = new ArrayList<Key>();
      row.forEach(key -> (buttonable(key) ? buttons : asText).add(key));
      for (int i = 0; i < buttons.size(); i += MOST_IN_A_ROW) {
        rows.add(List.copyOf(buttons.subList(i, Math.min(i + MOST_IN_A_ROW, buttons.size()))));
      }
    }
    return new Keyboard(
        List.copyOf(rows.subList(0, Math.min(rows.size(), MOST_ROWS))), List.copyOf(asText));
  }

  boolean hasTooLongToken() {
    return rows.stream()
        .flatMap(List::stream)
        .flatMap(key -> key.token().stream())
        .anyMatch(token -> token.getBytes(StandardCharsets.UTF_8).length > LONGEST_TOKEN);
  }

  Optional<InlineKeyboardMarkup> markup() {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new InlineKeyboardMarkup(
                rows.stream()
                    .map(row -> new InlineKeyboardRow(row.stream().map(Keyboard::button).toList()))
                    .toList()));
  }

  private static InlineKeyboardButton button(Key key) {
    return InlineKeyboardButton.builder()
        .text(Markup.clean(key.label()))
        .callbackData(key.token().orElse(null))
        .url(key.token().isPresent() ? null : key.url().orElse(null))
        .style(style(key.style()))
        .build();
  }

  private static @Nullable String style(Button.Style style) {
    return switch (style) {
      case PLAIN -> null;
      case PRIMARY -> "primary";
      case SUCCESS -> "success";
      case DANGER -> "danger";
    };
  }

  private static boolean buttonable(Key key) {
    return key.token().isPresent() || key.url().map(Keyboard::reachable).orElse(false);
  }

  /**
   * Whether others than this machine may know the host: Telegram refuses buttons to localhost and
   * to bare names.
   */
  static boolean reachable(String address) {
    try {
      var host = new URI(address).getHost();
      if (host == null || address.startsWith("tg:")) {
        return address.startsWith("tg:");
      }
      var name = host.toLowerCase(Locale.ROOT);
      var thisMachine =
          name.startsWith("127.")
              || name.equals("0.0.0.0")
              || name.startsWith("[")
              || name.endsWith(".localhost");
      return name.contains(".") && !thisMachine;
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }
}
