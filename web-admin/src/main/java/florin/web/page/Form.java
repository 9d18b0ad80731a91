package florin.web.page;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A form as it is shown: what was typed, and what is wrong with it, field by field. It comes back
 * with its input; passwords are typed anew.
 *
 * @param errors sentences by the name of their field, in the order of the form
 */
public record Form(Map<String, String> values, Map<String, String> errors) {

  public static Form of(Map<String, String> values) {
    return new Form(values, Map.of());
  }

  public static Form empty() {
    return of(Map.of());
  }

  /** What was sent of these fields. */
  public static Form sent(Context ctx, String... fields) {
    var values = new LinkedHashMap<String, String>();
    for (var field : fields) {
      values.put(field, Objects.requireNonNullElse(ctx.formParam(field), "").strip());
    }
    return of(values);
  }

  /** The same with something wrong; what was found first stays. */
  public Form wrong(String field, String sentence) {
    var all = new LinkedHashMap<>(errors);
    all.putIfAbsent(field, sentence);
    return new Form(values, all);
  }

  public boolean isRight() {
    return errors.isEmpty();
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /** Empty where nothing is wrong. */
  public String error(String field) {
    return errors.getOrDefault(field, "");
  }
}
