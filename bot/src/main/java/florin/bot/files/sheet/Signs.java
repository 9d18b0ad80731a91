package florin.bot.files.sheet;

import florin.bot.files.reading.Question;
import florin.bot.files.reading.ReadOptions;
import florin.bot.files.reading.Remark;
import florin.bot.files.reading.SignModel;
import florin.bot.files.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Settles how a table tells income from expense, from what its columns hold. */
final class Signs {

  static final String QUESTION = "sign";

  /** With this many amounts and nearly none below zero, a minus is more likely a refund. */
  private static final int ENOUGH = 4;

  /**
   * What was seen in the columns.
   *
   * @param directions lines whose direction is a known word
   * @param undirected lines with an amount whose direction is another word
   * @param balance what the running balance says
   */
  record Evidence(
      AmountColumn amount,
      AmountColumn income,
      AmountColumn expense,
      int directions,
      int undirected,
      BalanceCheck balance) {}

  private Signs() {}

  /** Empty when a person must say. */
  static Optional<SignModel> settle(Evidence seen, String title, ReadOptions options) {
    Optional<String> answer = options.answer(QUESTION);
    if (answer.isPresent()) {
      return Optional.of(
          SignModel.valueOf(answer.get().toUpperCase(Locale.ROOT).replace('-', '_')));
    }
    if (seen.amount().found() == 0) {
      return withoutAmount(seen);
    }
    if (seen.amount().negative() == 0) {
      return unsigned(seen, title);
    }
    if (seen.balance().agrees() || seen.balance().contradicts()) {
      return Optional.of(
          seen.balance().agrees() ? SignModel.MINUS_IS_EXPENSE : SignModel.MINUS_IS_INCOME);
    }
    int all = seen.amount().positive() + seen.amount().negative();
    boolean oddlyPositive = all >= ENOUGH && seen.amount().negative() * 3 <= all;
    return oddlyPositive ? Optional.empty() : Optional.of(SignModel.MINUS_IS_EXPENSE);
  }

  private static Optional<SignModel> withoutAmount(Evidence seen) {
    boolean in = seen.income().found() > 0;
    boolean out = seen.expense().found() > 0;
    if (in && out) {
      return Optional.of(SignModel.TWO_COLUMNS);
    }
    return Optional.of(in ? SignModel.ALL_INCOME : SignModel.ALL_EXPENSES);
  }

  private static Optional<SignModel> unsigned(Evidence seen, String title) {
    int inOwnColumns = seen.income().found() + seen.expense().found();
    if (inOwnColumns > 0 && inOwnColumns >= seen.amount().found()) {
      return Optional.of(SignModel.TWO_COLUMNS);
    }
    if (seen.directions() > 0 && seen.directions() >= seen.undirected()) {
      return Optional.of(SignModel.DIRECTION_COLUMN);
    }
    if (seen.amount().marksEach() || seen.amount().marksCredits()) {
      return Optional.of(SignModel.MARKED_CREDITS);
    }
    if (seen.balance().agrees() || seen.balance().contradicts()) {
      return Optional.of(seen.balance().agrees() ? SignModel.ALL_INCOME : SignModel.ALL_EXPENSES);
    }
    return byTitle(title);
  }

  private static Optional<SignModel> byTitle(String title) {
    String plain = " " + Texts.plain(title) + " ";
    boolean out =
        plain.matches(
            ".* (expenses?|spendings?|ausgaben?|depenses?|gastos?|uitgaven|despesas?|spese|wydatki|costs?|kosten)"
                + " .*");
    boolean in =
        plain.matches(
            ".* (incomes?|earnings|einnahmen?|revenus?|ingresos?|inkomsten|receitas?|entrate|przychody)"
                + " .*");
    if (in == out) {
      return Optional.empty();
    }
    return Optional.of(out ? SignModel.ALL_EXPENSES : SignModel.ALL_INCOME);
  }

  static Question question(Evidence seen) {
    boolean mixed = seen.amount().negative() > 0;
    return mixed
        ? new Question(
            QUESTION,
            Remark.of("file.ask.minus"),
            List.of(option(SignModel.MINUS_IS_EXPENSE), option(SignModel.MINUS_IS_INCOME)))
        : new Question(
            QUESTION,
            Remark.of("file.ask.unsigned"),
            List.of(option(SignModel.ALL_EXPENSES), option(SignModel.ALL_INCOME)));
  }

  private static Question.Option option(SignModel model) {
    String value = model.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Question.Option(value, Remark.of("file.sign." + value));
  }
}
