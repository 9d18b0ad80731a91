package florin.quickentry;

import florin.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Something only the person can decide. The answer is a string under {@link #key}, handed in with
 * {@link EntryContext#withAnswers}; several questions of one line have different keys.
 */
public sealed interface Question {
  String AMOUNT = "amount";
  String DATE = "date";
  String COUNTERPARTY = "counterparty";
  String RECEIVED = "received";

  /** The answer to {@link WhichDate} that none of the dates is meant. */
  String NO_DATE = "none";

  /** The answer to an unknown name that leaves the field empty. */
  String LEAVE_EMPTY = "";

  String key();

  /**
   * Several numbers may be the amount. At most four choices; any other amount may be answered too.
   */
  record WhichAmount(List<AmountChoice> choices) implements Question {
    @Override
    public String key() {
      return AMOUNT;
    }
  }

  /**
   * An amount to choose.
   *
   * @param date what another number of the line then means as a date, which is therefore not asked
   *     for again
   */
  record AmountChoice(Money amount, Optional<LocalDate> date) {
    /** The answer to store. */
    public String answer() {
      return amount.amount().toPlainString() + " " + amount.currency().getCurrencyCode();
    }
  }

  /** One number, two readings a factor of a thousand apart. */
  record AmbiguousAmount(String text, AmountChoice first, AmountChoice second) implements Question {
    @Override
    public String key() {
      return AMOUNT;
    }
  }

  /** No number on the line is an amount. The answer is an amount as the person would write it. */
  record MissingAmount() implements Question {
    @Override
    public String key() {
      return AMOUNT;
    }
  }

  /**
   * Which date is meant; answered as {@code 2026-10-12}, or with {@link #NO_DATE} where that is
   * offered: then it is today.
   */
  record WhichDate(String text, List<LocalDate> dates, boolean maybeNone) implements Question {
    @Override
    public String key() {
      return DATE;
    }
  }

  /** The date lies ahead. Answered as {@code 2026-10-12}: the date itself or an alternative. */
  record FutureDate(LocalDate date, List<LocalDate> alternatives) implements Question {
    @Override
    public String key() {
      return DATE;
    }
  }

  /** Answered with a category's name, a new one once it exists, or {@link #LEAVE_EMPTY}. */
  record UnknownCategory(String text, List<String> nearest) implements Question {
    @Override
    public String key() {
      return "category";
    }
  }

  /**
   * Answered with a location's name; {@link #LEAVE_EMPTY} means the default location and is no
   * answer for a transfer.
   *
   * @param key {@code location}, {@code from} or {@code to}
   */
  record UnknownLocation(String key, String text, List<String> nearest) implements Question {}

  /**
   * @param key {@code bucket}, {@code customer} or {@code method}
   */
  record UnknownName(String key, String text, List<String> nearest) implements Question {}

  /**
   * A transfer with one end. Answered with a location's name.
   *
   * @param key {@code from} or {@code to}
   */
  record MissingTransferEnd(String key) implements Question {}

  /** A loan with nobody in it. Answered with a name. */
  record MissingCounterparty() implements Question {
    @Override
    public String key() {
      return COUNTERPARTY;
    }
  }

  /**
   * A transfer into another currency without what arrived. Answered with an amount.
   *
   * @param location where it goes
   * @param currency what that place holds
   */
  record MissingReceived(String location, Currency currency) implements Question {
    @Override
    public String key() {
      return RECEIVED;
    }
  }
}
