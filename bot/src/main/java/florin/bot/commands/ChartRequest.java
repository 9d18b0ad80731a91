package florin.bot.commands;

import florin.bot.chat.Call;
import florin.chat.Invocation;
import florin.ledger.Sign;
import florin.reports.Period;
import florin.reports.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants a picture of: {@code methods last year by month count}. Buttons carry it as
 * arguments; the period and the filters stay in the text.
 *
 * @param step how finely time is cut, where somebody said so
 * @param sign whose categories a matrix shows
 */
record ChartRequest(Picture picture, Optional<Step> step, Sign sign) {
  private static final String PICTURE = "kind";
  private static final String STEP = "by";
  private static final int MOST_DAYS_BY_DAY = 62;
  private static final int MOST_DAYS_BY_MONTH = 3 * 366;

  /** Reads the words in front and behind; what is left of the text are filters. */
  record Read(ChartRequest request, Invocation rest) {}

  static Read of(Call call) {
    Optional<Picture> pressed = call.argument(PICTURE).map(Picture::valueOf);
    if (pressed.isPresent()) {
      Optional<Step> step = call.argument(STEP).map(Step::valueOf);
      Sign sign = call.argument(Picture.SIGN).map(Sign::valueOf).orElse(Sign.NEGATIVE);
      return new Read(new ChartRequest(pressed.get(), step, sign), call.invocation());
    }
    List<String> words = new ArrayList<>(Arrays.asList(call.text().split("\\s+")));
    Optional<Picture> named = ChartWords.picture(words.getFirst());
    if (named.isPresent()) {
      words.removeFirst();
    }
    Optional<Step> step = takeStep(words);
    Picture picture = named.orElse(Picture.DONUT);
    if (picture == Picture.METHODS && words.removeIf(ChartWords::isCount)) {
      picture = Picture.COUNTS;
    }
    if (picture == Picture.CUSTOMERS && words.removeIf(ChartWords::isCount)) {
      picture = Picture.FREQUENT;
    }
    return new Read(
        new ChartRequest(picture, step, Sign.NEGATIVE),
        call.invocation().with(Invocation.TEXT, String.join(" ", words)));
  }

  private static Optional<Step> takeStep(List<String> words) {
    for (int index = 0; index + 1 < words.size(); index++) {
      Optional<Step> step = ChartWords.step(words.get(index + 1));
      if (ChartWords.isBy(words.get(index)) && step.isPresent()) {
        words.subList(index, index + 2).clear();
        return step;
      }
    }
    return Optional.empty();
  }

  /** As somebody said, or as fits the period. */
  Step stepOf(Period period) {
    return step.orElse(
        period.days() <= MOST_DAYS_BY_DAY
            ? Step.DAY
            : period.days() <= MOST_DAYS_BY_MONTH ? Step.MONTH : Step.YEAR);
  }

  ChartRequest as(Picture other) {
    return new ChartRequest(other, step, sign);
  }

  ChartRequest by(Step other) {
    return new ChartRequest(picture, Optional.of(other), sign);
  }

  ChartRequest of(Sign other) {
    return new ChartRequest(picture, step, other);
  }

  Invocation into(Filters filters) {
    Invocation plain =
        filters.into("chart").with(PICTURE, picture.name()).with(Picture.SIGN, sign.name());
    return step.map(s -> plain.with(STEP, s.name())).orElse(plain);
  }
}
