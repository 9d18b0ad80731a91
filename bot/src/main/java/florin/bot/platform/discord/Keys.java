package florin.bot.platform.discord;

import florin.bot.chat.Button.Style;
import florin.bot.chat.Outgoing.Key;
import florin.bot.platform.Addresses;
import florin.bot.platform.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/**
 * The buttons under a message, as Discord takes them. Where there are more rows than it has room
 * for, those with one button each become the choices of a menu.
 *
 * @param rows at most five
 * @param asText those that cannot be buttons: addresses only this machine or network knows
 */
record Keys(List<ActionRow> rows, List<Key> asText) {
  /** "Action Row: up to 5 contextual buttons"; a message has up to 5 rows (Component reference). */
  private static final int MOST = 5;

  /** "options: up to 25 choices in a select menu" (Component reference). */
  private static final int MOST_CHOICES = 25;

  private static final String MENU = "m:";

  static Keys of(List<List<Key>> wanted) {
    var asText = new ArrayList<Key>();
    var rows = new ArrayList<List<Key>>();
    for (List<Key> row : wanted) {
      var buttons = new ArrayList<Key>();
      row.forEach(key -> (isButton(key) ? buttons : asText).add(key));
      for (int i = 0; i < buttons.size(); i += MOST) {
        rows.add(List.copyOf(buttons.subList(i, Math.min(i + MOST, buttons.size()))));
      }
    }
    return new Keys(rows.size() <= MOST ? buttons(rows) : withMenu(rows), List.copyOf(asText));
  }

  /** The same with one more button in a row of its own, where there is room for it. */
  Keys and(Optional<Button> more) {
    if (more.isEmpty() || rows.size() >= MOST) {
      return this;
    }
    var all = new ArrayList<>(rows);
    all.add(ActionRow.of(more.get()));
    return new Keys(List.copyOf(all), asText);
  }

  private static List<ActionRow> buttons(List<List<Key>> rows) {
    return rows.stream().map(row -> ActionRow.of(row.stream().map(Keys::button).toList())).toList();
  }

  private static List<ActionRow> withMenu(List<List<Key>> rows) {
    var choices = new ArrayList<SelectOption>();
    var others = new ArrayList<List<Key>>();
    for (List<Key> row : rows) {
      boolean choice = row.size() == 1 && row.getFirst().token().isPresent();
      if (choice && !row.getFirst().form() && choices.size() < MOST_CHOICES) {
        choices.add(SelectOption.of(label(row.getFirst()), id(row.getFirst())));
      } else {
        others.add(row);
      }
    }
    var all = new ArrayList<ActionRow>();
    if (!choices.isEmpty()) {
      all.add(
          ActionRow.of(
              StringSelectMenu.create(MENU + choices.getFirst().getValue())
                  .addOptions(choices)
                  .build()));
    }
    others.stream().limit(MOST - all.size()).map(List::of).map(Keys::buttons).forEach(all::addAll);
    return List.copyOf(all);
  }

  private static Button button(Key key) {
    return key.token().isPresent()
        ? Button.of(style(key.style()), id(key), label(key))
        : Button.link(key.url().orElseThrow(), label(key));
  }

  private static String id(Key key) {
    return new CustomId(
            key.form() ? CustomId.Sign.FORM : CustomId.Sign.PRESS, key.token().orElseThrow())
        .written();
  }

  private static String label(Key key) {
    return Markup.clean(key.label());
  }

  private static ButtonStyle style(Style style) {
    return switch (style) {
      case PLAIN -> ButtonStyle.SECONDARY;
      case PRIMARY -> ButtonStyle.PRIMARY;
      case SUCCESS -> ButtonStyle.SUCCESS;
      case DANGER -> ButtonStyle.DANGER;
    };
  }

  private static boolean isButton(Key key) {
    return key.token().isPresent() || key.url().map(Addresses::reachable).orElse(false);
  }
}
