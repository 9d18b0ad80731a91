package florin.bot.platform.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An error has a number and a sentence, and for a form a tree of what is wrong where (Reference,
 * Error Messages). The numbers are those of Opcodes and Status Codes, JSON Error Codes.
 */
final class FakeRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  final int status;
  private final int code;
  private final String field;
  private final String wrong;

  FakeRefusal(int status, int code, String message) {
    this(status, code, message, "", "");
  }

  private FakeRefusal(int status, int code, String message, String field, String wrong) {
    super(message + (field.isEmpty() ? "" : ": " + field + ": " + wrong));
    this.status = status;
    this.code = code;
    this.field = field;
    this.wrong = wrong;
  }

  /**
   * @param field its path, such as {@code embeds.0.title}
   * @param wrong a sentence
   */
  static FakeRefusal form(String field, String wrong) {
    return new FakeRefusal(400, 50035, "Invalid Form Body", field, wrong);
  }

  static FakeRefusal unauthorized() {
    return new FakeRefusal(401, 0, "401: Unauthorized");
  }

  static FakeRefusal unknownChannel() {
    return new FakeRefusal(404, 10003, "Unknown Channel");
  }

  static FakeRefusal unknownMessage() {
    return new FakeRefusal(404, 10008, "Unknown Message");
  }

  static FakeRefusal unknownWebhook() {
    return new FakeRefusal(404, 10015, "Unknown Webhook");
  }

  static FakeRefusal unknownInteraction() {
    return new FakeRefusal(404, 10062, "Unknown interaction");
  }

  static FakeRefusal missingAccess() {
    return new FakeRefusal(403, 50001, "Missing Access");
  }

  ObjectNode json() {
    var json = FakeRequest.JSON.createObjectNode();
    if (field.isEmpty()) {
      return json.put("message", getMessage()).put("code", code);
    }
    json.put("message", "Invalid Form Body").put("code", code);
    var errors = json.putObject("errors");
    for (var step : field.split("\\.")) {
      errors = errors.putObject(step);
    }
    errors.putArray("_errors").addObject().put("code", "INVALID").put("message", wrong);
    return json;
  }
}
