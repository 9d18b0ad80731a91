package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** Buttons, menus and forms, after the vendor's page Component Reference. */
final class FakeComponentRules {
  private static final int LINK = 5;
  private static final int PREMIUM = 6;

  private FakeComponentRules() {}

  /**
   * Five action rows; with IS_COMPONENTS_V2 forty components, nested ones among them.
   *
   * @param second whether they are of the second kind
   */
  static void check(JsonNode components, boolean second) {
    if (!components.isArray()) {
      return;
    }
    var names = new HashSet<String>();
    if (second) {
      if (FakeMessage.all(components).count() > 40) {
        throw FakeRefusal.form("components", "Must be 40 or fewer in length.");
      }
    } else if (components.size() > 5) {
      throw FakeRefusal.form("components", "Must be between 1 and 5 in length.");
    }
    for (int i = 0; i < components.size(); i++) {
      var at = "components." + i;
      if (!second && components.path(i).path("type").asInt() != 1) {
        throw FakeRefusal.form(at + ".type", "Value of field \"type\" must be one of (1,).");
      }
      check(components.path(i), at, names);
    }
  }

  private static void check(JsonNode component, String at, Set<String> names) {
    switch (component.path("type").asInt()) {
      case 1 -> row(component.path("components"), at + ".components", names);
      case 2 -> button(component, at, names);
      case 3 -> menu(component, at, names);
      case 4 -> input(component, at, names);
      case 18 -> {
        FakeMessageRules.some(component.path("label"), at + ".label", 45);
        FakeMessageRules.most(component.path("description"), at + ".description", 100);
        check(component.path("component"), at + ".component", names);
      }
      default -> {
        if (component.has("custom_id")) {
          name(component, at, names);
        }
        for (int i = 0; i < component.path("components").size(); i++) {
          check(component.path("components").path(i), at + ".components." + i, names);
        }
        if (component.has("accessory")) {
          check(component.path("accessory"), at + ".accessory", names);
        }
      }
    }
  }

  /** Up to five buttons, or a single menu (Action Row). */
  private static void row(JsonNode inside, String at, Set<String> names) {
    var menus = inside.valueStream().filter(c -> c.path("type").asInt() != 2).count();
    if (inside.isEmpty() || inside.size() > 5 || (menus > 0 && inside.size() > 1)) {
      throw FakeRefusal.form(at, "Must be between 1 and 5 in length.");
    }
    for (int i = 0; i < inside.size(); i++) {
      check(inside.path(i), at + "." + i, names);
    }
  }

  /** A link has an address, every other button a custom_id (Button). */
  private static void button(JsonNode button, String at, Set<String> names) {
    int style = button.path("style").asInt();
    if (style < 1 || style > 6) {
      throw FakeRefusal.form(at + ".style", "Value of field \"style\" must be one of (1, ..., 6).");
    }
    FakeMessageRules.most(button.path("label"), at + ".label", 80);
    if (style == PREMIUM) {
      return;
    }
    if (button.path("label").asText("").isEmpty() && button.path("emoji").isEmpty()) {
      throw FakeRefusal.form(at, "A button must have a label or emoji.");
    }
    if (style == LINK) {
      FakeMessageRules.some(button.path("url"), at + ".url", 512);
      if (!button.path("url").asText().matches("(https?|discord)://[^/\\s]+.*")) {
        throw FakeRefusal.form(at + ".url", "Not a well formed URL.");
      }
    } else {
      name(button, at, names);
    }
  }

  private static void menu(JsonNode menu, String at, Set<String> names) {
    name(menu, at, names);
    FakeMessageRules.most(menu.path("placeholder"), at + ".placeholder", 150);
    var options = menu.path("options");
    if (options.isEmpty() || options.size() > 25) {
      throw FakeRefusal.form(at + ".options", "Must be between 1 and 25 in length.");
    }
    var values = new HashSet<String>();
    for (int i = 0; i < options.size(); i++) {
      var option = options.path(i);
      var where = at + ".options." + i;
      FakeMessageRules.some(option.path("label"), where + ".label", 100);
      FakeMessageRules.some(option.path("value"), where + ".value", 100);
      FakeMessageRules.most(option.path("description"), where + ".description", 100);
      if (!values.add(option.path("value").asText())) {
        throw FakeRefusal.form(where + ".value", "The specified option value is already used");
      }
    }
    int least = menu.path("min_values").asInt(1);
    int most = menu.path("max_values").asInt(1);
    if (least < 0 || least > most || most > options.size()) {
      throw FakeRefusal.form(at + ".max_values", "Must not be more than there are options.");
    }
  }

  private static void input(JsonNode input, String at, Set<String> names) {
    name(input, at, names);
    FakeMessageRules.most(input.path("label"), at + ".label", 45);
    FakeMessageRules.most(input.path("value"), at + ".value", 4000);
    FakeMessageRules.most(input.path("placeholder"), at + ".placeholder", 100);
  }

  /** 1 to 100 characters, unique in the message (Custom ID). */
  private static void name(JsonNode component, String at, Set<String> names) {
    FakeMessageRules.some(component.path("custom_id"), at + ".custom_id", 100);
    if (!names.add(component.path("custom_id").asText())) {
      throw FakeRefusal.form(at + ".custom_id", "Component custom id cannot be duplicated");
    }
  }

  /** What comes without an id is numbered in order (Anatomy of a Component). */
  static ArrayNode numbered(ArrayNode components) {
    int next = 1;
    for (var component : FakeMessage.all(components).toList()) {
      if (component.path("id").asInt() <= 0) {
        ((ObjectNode) component).put("id", next);
      }
      next++;
    }
    return components;
  }

  /** A form: 1 to 5 components, a title of 45 characters (Interaction Callback, Modal). */
  static void checkModal(JsonNode modal) {
    FakeMessageRules.some(modal.path("custom_id"), "data.custom_id", 100);
    FakeMessageRules.some(modal.path("title"), "data.title", 45);
    var components = modal.path("components");
    if (components.isEmpty() || components.size() > 5) {
      throw FakeRefusal.form("data.components", "Must be between 1 and 5 in length.");
    }
    var names = new HashSet<String>();
    for (int i = 0; i < components.size(); i++) {
      int type = components.path(i).path("type").asInt();
      if (type != 1 && type != 10 && type != 18) {
        throw FakeRefusal.form("data.components." + i, "This component cannot stand in a modal.");
      }
      check(components.path(i), "data.components." + i, names);
    }
  }
}
