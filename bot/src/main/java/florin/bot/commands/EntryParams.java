package florin.bot.commands;

import florin.bot.chat.Param;
import java.util.Arrays;

/**
 * What a platform with typed options offers for an entry; written out, they make the line everybody
 * else types.
 */
final class EntryParams {
  /** Stands at the end of the line, where the word cannot be part of a description. */
  private static final Param SHARED = Param.choice("shared", false, "split");

  private EntryParams() {}

  static Param[] entry() {
    return new Param[] {
      Param.required("amount", Param.Kind.AMOUNT),
      Param.optional("category", Param.Kind.CATEGORY).written("cat:"),
      Param.optional("note", Param.Kind.TEXT),
      Param.optional("date", Param.Kind.DATE).written("on:"),
      Param.optional("location", Param.Kind.LOCATION).written("from:"),
      Param.optional("bucket", Param.Kind.BUCKET).written("bucket:"),
      Param.optional("customer", Param.Kind.CUSTOMER).written("customer:"),
      Param.optional("method", Param.Kind.METHOD).written("pay:"),
      Param.optional("receipt", Param.Kind.FILE)
    };
  }

  static Param[] income() {
    return with(entry(), SHARED);
  }

  static Param[] loan() {
    return new Param[] {
      Param.required("amount", Param.Kind.AMOUNT),
      Param.required("name", Param.Kind.TEXT).written("&"),
      Param.optional("note", Param.Kind.TEXT),
      Param.optional("date", Param.Kind.DATE).written("on:"),
      Param.optional("location", Param.Kind.LOCATION).written("from:")
    };
  }

  static Param[] opening() {
    return new Param[] {
      Param.required("amount", Param.Kind.AMOUNT),
      Param.optional("location", Param.Kind.LOCATION).written("from:"),
      Param.optional("bucket", Param.Kind.BUCKET).written("bucket:"),
      Param.optional("date", Param.Kind.DATE).written("on:"),
      SHARED
    };
  }

  static Param[] transfer() {
    return new Param[] {
      Param.required("amount", Param.Kind.AMOUNT),
      Param.required("from", Param.Kind.LOCATION).written("from:"),
      Param.required("to", Param.Kind.LOCATION).written("to:"),
      Param.optional("received", Param.Kind.AMOUNT).written("= "),
      Param.optional("note", Param.Kind.TEXT),
      Param.optional("date", Param.Kind.DATE).written("on:")
    };
  }

  private static Param[] with(Param[] params, Param last) {
    Param[] all = Arrays.copyOf(params, params.length + 1);
    all[params.length] = last;
    return all;
  }
}
