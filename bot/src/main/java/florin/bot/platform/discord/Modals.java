package florin.bot.platform.discord;

import florin.bot.chat.Form;
import florin.bot.platform.Markup;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** A form as Discord shows it. */
final class Modals {
  /** "title: Title of the popup modal, max 45 characters"; a label's too (Component reference). */
  private static final int TITLE = 45;

  /** "description: 1-100 characters" (Component reference, Label). */
  private static final int DESCRIPTION = 100;

  /** "value: Pre-filled value for this text input; max 4000 characters". */
  private static final int VALUE = 4000;

  private Modals() {}

  static Modal of(Form form, CustomId id) {
    return Modal.create(id.written(), Markup.shortened(form.title(), TITLE))
        .addComponents(form.fields().stream().map(field -> label(form, field)).toList())
        .build();
  }

  private static Label label(Form form, Form.Field field) {
    var input =
        TextInput.create(field.argument(), TextInputStyle.SHORT).setRequired(field.required());
    if (!field.value().isEmpty()) {
      input.setValue(Markup.shortened(field.value(), VALUE));
    }
    return field.label().length() <= TITLE
        ? Label.of(field.label(), input.build())
        : Label.of(
            Markup.shortened(form.title(), TITLE),
            Markup.shortened(field.label(), DESCRIPTION),
            input.build());
  }
}
