package florin.bot.platform.telegram;

import florin.bot.chat.Button;
import florin.bot.chat.Outgoing.Key;
import florin.bot.platform.Addresses;
import florin.bot.platform.Markup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

  private static boolean reachable(String address) {
    return address.startsWith("tg:") || Addresses.reachable(address);
  }
}
