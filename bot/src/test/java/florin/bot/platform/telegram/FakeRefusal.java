package florin.bot.platform.telegram;

/**
 * "An unsuccessful request: 'ok' equals false and the error is explained in the 'description'" (Bot
 * API, Making requests).
 */
final class FakeRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  final int code;
  final String parameters;

  FakeRefusal(int code, String description) {
    this(code, description, "");
  }

  FakeRefusal(int code, String description, String parameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }

  String json() {
    var more = parameters.isEmpty() ? "" : ",\"parameters\":" + parameters;
    return "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}"
        .formatted(code, getMessage(), more);
  }
}
