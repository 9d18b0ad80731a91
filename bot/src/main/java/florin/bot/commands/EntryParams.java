package florin.bot.commands;

import florin.bot.chat.Param;

/**
 * What a platform with typed options offers for an entry; written out, they make the line everybody
 * else types.
 */
final class EntryParams {
  private EntryParams() {}

  static Param[] entry() {
    return new Param[] {
      Param.required("amount", Param.Kind.AMOUNT),
      Param.optional("category", Param.Kind.CATEGORY).written("cat:"),
      Param.optional("note", Param.Kind.TEXT),
      Param.optional("date", Param.Kind.DATE).written("on:"),
      Param.optional("location", Param.Kind.LOCATION).written("from:"),
      Param.optional("bucket", Param.Kind.TEXT).written("bucket:"),
      Param.optional("customer", Param.Kind.TEXT).written("customer:"),
      Param.optional("method", Param.Kind.TEXT).written("pay:")
    };
  }

  static Param[] transfer() {
    return new Param[] {
      Param.required("amount", Param.Kind.AMOUNT),
      Param.required("from", Param.Kind.LOCATION).written("from:"),
      Param.required("to", Param.Kind.LOCATION).written("to:"),
      Param.optional("note", Param.Kind.TEXT),
      Param.optional("date", Param.Kind.DATE).written("on:")
    };
  }
}
