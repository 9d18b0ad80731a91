package florin.bot.commands;

import florin.Refused;
import florin.bot.chat.Button;
import florin.bot.chat.Call;
import florin.bot.chat.Prompter.Option;
import florin.bot.chat.Reply;
import florin.ledger.Categories;
import florin.ledger.Category;
import florin.ledger.Sign;
import florin.ledger.SignEffect;
import florin.money.Money;
import florin.money.MoneyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts a category in another sum, after showing what that does to the totals there are. */
final class SignStep {
  private static final String SURE = "sure";

  private SignStep() {}

  static Optional<Sign> find(String word) {
    return Spoken.find(Sign.class, "category.words", word);
  }

  static Option option(Call call, Sign sign) {
    return new Option(call.say("category.sign.name", sign.name()), sign.name());
  }

  static Reply of(Target<Category> target) {
    Category one = target.one();
    if (target.value().isEmpty()) {
      return target.ask(
          target.say("category.sign", one.name()),
          CategorySetup.SIGNS.stream()
              .filter(sign -> sign != one.sign())
              .map(sign -> option(target.call(), sign))
              .toList());
    }
    Sign sign = find(target.value()).orElseThrow(() -> new Refused("sign.unknown", target.value()));
    Categories categories = target.books().categories();
    SignEffect effect = categories.effectOfSign(one.id(), sign);
    if (effect.entries() > 0 && target.call().argument(SURE).isEmpty()) {
      return warning(target, effect);
    }
    categories.changeSign(one.id(), sign);
    return target.done(
        target.say("category.sign.changed", one.name(), sign.name(), effect.entries()));
  }

  private static Reply warning(Target<Category> target, SignEffect effect) {
    var lines = new ArrayList<String>();
    effect.shifts().forEach(shift -> lines.addAll(lines(target.call(), shift)));
    lines.add(target.say("category.sign.wait"));
    List<String> below = EntryWords.below(target.call(), lines);
    return Reply.card(
            target.say(
                "category.sign.effect",
                target.one().name(),
                effect.from().name(),
                effect.to().name(),
                effect.entries()),
            below.toArray(String[]::new))
        .row(
            Button.once(
                    target.say("category.sign.button"),
                    target.again().with(Setup.TO, effect.to().name()).with(SURE, "yes"))
                .styled(Button.Style.DANGER));
  }

  private static List<String> lines(Call call, SignEffect.Shift shift) {
    var lines = new ArrayList<String>();
    add(call, lines, "sums.income", shift.income());
    add(call, lines, "sums.expenses", shift.expenses());
    add(call, lines, "sums.neutral", shift.neutral());
    lines.add(call.say("balance.heading", signed(call, shift.balance())));
    return lines;
  }

  private static void add(Call call, List<String> lines, String key, Money amount) {
    if (!amount.isZero()) {
      lines.add(call.say(key, signed(call, amount)));
    }
  }

  private static String signed(Call call, Money amount) {
    String text = new MoneyText(call.locale()).full(amount);
    return amount.signum() > 0 ? "+" + text : text;
  }
}
