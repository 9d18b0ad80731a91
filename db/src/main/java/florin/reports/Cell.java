package florin.reports;

import florin.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** One value of a report, free of language and format. {@link ReportWords} says it to a reader. */
public sealed interface Cell {
  /** The name of a row or column in which small ones are put together. */
  Cell OTHERS = new LabelCell("report.others");

  /** The kind of column this value belongs in; a blank fits any and answers TEXT. */
  Column.Kind kind();

  /** Text a person wrote: a category, a customer, a description. */
  record TextCell(String text) implements Cell {
    @Override
    public Column.Kind kind() {
      return Column.Kind.TEXT;
    }
  }

  /** Text of the program, by message key: "without category", "income". */
  record LabelCell(String key) implements Cell {
    @Override
    public Column.Kind kind() {
      return Column.Kind.TEXT;
    }
  }

  record MoneyCell(Money money) implements Cell {
    @Override
    public Column.Kind kind() {
      return Column.Kind.MONEY;
    }
  }

  record CountCell(long count) implements Cell {
    @Override
    public Column.Kind kind() {
      return Column.Kind.COUNT;
    }
  }

  /** Hundredths to one decimal: 41.3 is 41.3 %. More decimals are rounded half up. */
  record PercentCell(BigDecimal percent) implements Cell {
    public PercentCell {
      percent = percent.setScale(1, RoundingMode.HALF_UP);
    }

    /**
     * @param whole above zero
     */
    static Cell of(long part, long whole) {
      return new PercentCell(
          BigDecimal.valueOf(part)
              .movePointRight(2)
              .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }

    @Override
    public Column.Kind kind() {
      return Column.Kind.PERCENT;
    }
  }

  record DateCell(LocalDate date) implements Cell {
    @Override
    public Column.Kind kind() {
      return Column.Kind.DATE;
    }
  }

  record MonthCell(YearMonth month) implements Cell {
    @Override
    public Column.Kind kind() {
      return Column.Kind.MONTH;
    }
  }

  record YearCell(Year year) implements Cell {
    @Override
    public Column.Kind kind() {
      return Column.Kind.YEAR;
    }
  }

  /** No value, which is not the value zero. */
  record BlankCell() implements Cell {
    @Override
    public Column.Kind kind() {
      return Column.Kind.TEXT;
    }
  }
}
