package florin.bot.platform.telegram;

import com.fasterxml.jackson.annotation.JsonValue;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * A method of the library whose answer is taken as the text it came as. The library's own reading
 * throws a whole batch, or the word that a message was sent, away for one odd field.
 */
final class AsItCame extends BotApiMethod<String> {
  private final BotApiMethod<?> method;

  AsItCame(BotApiMethod<?> method) {
    this.method = method;
  }

  @JsonValue
  BotApiMethod<?> method() {
    return method;
  }

  @Override
  public String getMethod() {
    return method.getMethod();
  }

  @Override
  public void validate() throws TelegramApiValidationException {
    method.validate();
  }

  @Override
  public String deserializeResponse(String answer) {
    return answer;
  }
}
