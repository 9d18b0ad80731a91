package florin.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import florin.Refused;
import florin.Role;
import florin.people.Membership;
import florin.reports.PayMonth.Weekend;
import org.junit.jupiter.api.Test;

/** The months of a book are a setting of its owner. */
final class PayMonthSettingTest extends BudgetWorld {
  @Test
  void theMonthsOfABookAreKeptAndTakenBack() {
    assertThat(payMonth()).isEqualTo(PayMonth.CALENDAR);

    var friday = new PayMonth(25, Weekend.BEFORE);
    fresh.run(anna, books -> books.bookSettings().payMonth(friday));
    assertThat(payMonth()).isEqualTo(friday);

    fresh.run(anna, books -> books.history().undo());
    assertThat(payMonth()).isEqualTo(PayMonth.CALENDAR);
  }

  @Test
  void onlyAnOwnerSetsThem() {
    Membership mia = fresh.join(fresh.register("Mia"), anna.book().id(), Role.MANAGER);

    assertThatThrownBy(
            () -> fresh.run(mia, books -> books.bookSettings().payMonth(PayMonth.CALENDAR)))
        .isInstanceOf(Refused.class);
  }

  private PayMonth payMonth() {
    return fresh.as(anna, books -> books.reports().payMonth());
  }
}
