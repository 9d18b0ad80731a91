package florin.bot.commands;

import florin.bot.chat.Call;
import florin.chat.Invocation;
import java.util.Optional;

/** What can be done with an invoice, by a button or by its word behind the number. */
enum InvoiceStep {
  SHOW,
  /** Offers its fields to be put right. */
  CORRECT,
  /** Puts one field right. */
  FIELD,
  /** Puts several right at once. */
  FORM,
  LINES,
  ADD,
  REMOVE,
  /** It gives money back. */
  CREDIT,
  /** It charges after all. */
  CHARGE,
  DOCUMENT,
  KEEP_BOTH,
  SUBMIT,
  APPROVE,
  REJECT,
  PAY,
  UNPAY,
  /** Makes a draft of it again. */
  REVISE,
  DELETE,
  /** Makes an entry of it. */
  BOOK,
  /** A code to pay it with. */
  QR,
  /** Who did what with it. */
  WHY;

  static final String COMMAND = "invoice";
  static final String NUMBER = "number";

  /** What is typed or chosen for the step. */
  static final String VALUE = "value";

  /** The field that is put right. */
  static final String FIELD_NAME = "field";

  private static final String STEP = "step";
  private static final String THEN = "then";

  Invocation of(int number) {
    return Invocation.of(COMMAND).with(NUMBER, Integer.toString(number)).with(STEP, name());
  }

  /** The same, going on with another step afterwards. */
  static Invocation then(Invocation first, InvoiceStep next) {
    return first.with(THEN, next.name());
  }

  static Optional<InvoiceStep> in(Call call) {
    return call.argument(STEP).map(InvoiceStep::valueOf);
  }

  static Optional<InvoiceStep> next(Call call) {
    return call.argument(THEN).map(InvoiceStep::valueOf);
  }
}
