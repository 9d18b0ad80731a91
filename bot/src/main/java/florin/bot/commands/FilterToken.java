package florin.bot.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a line of filters. A plain one may belong to a period, say the order, or be searched
 * for.
 *
 * @param lead the sign or key before it, in English; empty where there is none
 */
record FilterToken(String lead, String text, boolean quoted, int start, int end) {
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<lead>[#@&]|[<>]=?\\s*|\\p{L}+:)?(?:[\"“„«](?<quoted>[^\"“”»]*)[\"“”»]|(?<word>\\S+))");

  /** What a key is called by. */
  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("cat:", "#"),
          Map.entry("kat:", "#"),
          Map.entry("at:", "@"),
          Map.entry("from:", "@"),
          Map.entry("to:", "@"),
          Map.entry("ort:", "@"),
          Map.entry("bucket:", "bucket:"),
          Map.entry("topf:", "bucket:"),
          Map.entry("customer:", "customer:"),
          Map.entry("client:", "customer:"),
          Map.entry("kunde:", "customer:"),
          Map.entry("pay:", "pay:"),
          Map.entry("zahlung:", "pay:"),
          Map.entry("tag:", "tag:"),
          Map.entry("by:", "by:"),
          Map.entry("durch:", "by:"),
          Map.entry("amount:", "amount:"),
          Map.entry("betrag:", "amount:"),
          Map.entry("kind:", "kind:"),
          Map.entry("art:", "kind:"));

  static List<FilterToken> of(String text) {
    var tokens = new ArrayList<FilterToken>();
    Matcher matcher = PIECE.matcher(text);
    while (matcher.find()) {
      tokens.add(token(matcher));
    }
    return tokens;
  }

  private static FilterToken token(Matcher matcher) {
    String lead =
        Optional.ofNullable(matcher.group("lead")).orElse("").strip().toLowerCase(Locale.ROOT);
    String quoted = matcher.group("quoted");
    String word = quoted == null ? matcher.group("word") : quoted;
    if (lead.endsWith(":") && !KEYS.containsKey(lead)) {
      word = matcher.group("lead") + word;
      lead = "";
    }
    return new FilterToken(
        KEYS.getOrDefault(lead, lead), word, quoted != null, matcher.start(), matcher.end());
  }

  boolean plain() {
    return lead.isEmpty() && !quoted;
  }
}
