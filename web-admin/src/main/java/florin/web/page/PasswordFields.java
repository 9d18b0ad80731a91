package florin.web.page;

import florin.Refused;
import florin.access.Passwords;
import florin.text.Messages;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;

/**
 * A password typed twice.
 *
 * @param form with what is wrong about it
 * @param kept as it is kept; empty where it cannot be taken
 */
public record PasswordFields(Form form, Optional<String> kept) {
  public static final String FIRST = "password";
  static final String SECOND = "again";

  /** Slow on purpose: not to be called in a transaction. */
  public static PasswordFields read(Context ctx, Form form, Messages texts) {
    String first = typed(ctx, FIRST);
    if (!first.equals(typed(ctx, SECOND))) {
      return new PasswordFields(
          form.wrong(SECOND, texts.text("password.differ")), Optional.empty());
    }
    try {
      return new PasswordFields(form, Optional.of(Passwords.kept(first)));
    } catch (Refused refused) {
      return new PasswordFields(form.wrong(FIRST, texts.text(refused)), Optional.empty());
    }
  }

  /** Blanks are part of a password. */
  public static String typed(Context ctx, String field) {
    return Objects.requireNonNullElse(ctx.formParam(field), "");
  }
}
