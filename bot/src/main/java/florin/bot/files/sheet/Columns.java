package florin.bot.files.sheet;

import florin.bot.files.reading.Detail;
import florin.bot.files.text.CurrencySigns;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns chosen from a header, one a role, and no column for two roles. */
final class Columns {

  /** Roles in the order in which they may take a column that several could have. */
  private static final List<ColumnRole> ORDER =
      List.of(
          ColumnRole.DATE,
          ColumnRole.MONTH,
          ColumnRole.YEAR,
          ColumnRole.AMOUNT,
          ColumnRole.INCOME,
          ColumnRole.EXPENSE,
          ColumnRole.BALANCE,
          ColumnRole.CURRENCY,
          ColumnRole.DESCRIPTION,
          ColumnRole.PARTY,
          ColumnRole.CATEGORY,
          ColumnRole.LOCATION,
          ColumnRole.METHOD,
          ColumnRole.CUSTOMER,
          ColumnRole.DIRECTION,
          ColumnRole.STATUS,
          ColumnRole.FEE);

  private static final Map<ColumnRole, Detail> DETAILS =
      Map.of(
          ColumnRole.CURRENCY, Detail.CURRENCY,
          ColumnRole.CATEGORY, Detail.CATEGORY,
          ColumnRole.LOCATION, Detail.LOCATION,
          ColumnRole.METHOD, Detail.METHOD,
          ColumnRole.CUSTOMER, Detail.CUSTOMER);

  private final Map<ColumnRole, Header.Column> chosen = new EnumMap<>(ColumnRole.class);

  Columns(Header header) {
    List<Integer> taken = new ArrayList<>();
    for (ColumnRole role : ORDER) {
      header.all(role).stream()
          .filter(column -> !taken.contains(column.index()))
          .findFirst()
          .ifPresent(column -> {
            chosen.put(role, column);
            taken.add(column.index());
          });
    }
  }

  Optional<Header.Column> column(ColumnRole role) {
    return Optional.ofNullable(chosen.get(role));
  }

  boolean has(ColumnRole role) {
    return chosen.containsKey(role);
  }

  void use(ColumnRole role, Header.Column column) {
    chosen.put(role, column);
  }

  void drop(ColumnRole role) {
    chosen.remove(role);
  }

  /** Whether any name is in a language that writes the day before the month. */
  boolean dayFirstLanguage() {
    return chosen.values().stream().anyMatch(column -> !column.english());
  }

  /** The cell of a role; blank where there is no such column. */
  Cell cell(SheetRow row, ColumnRole role) {
    Header.Column column = chosen.get(role);
    return column == null ? Cell.BLANK : row.cell(column.index());
  }

  String text(SheetRow row, ColumnRole role) {
    return cell(row, role).text();
  }

  /** What the line says beyond date, text and amount. */
  Map<Detail, String> details(SheetRow row) {
    Map<Detail, String> details = new EnumMap<>(Detail.class);
    DETAILS.forEach((role, detail) -> {
      String text = text(row, role);
      if (detail == Detail.CURRENCY) {
        String code = text.toUpperCase(Locale.ROOT);
        if (CurrencySigns.isCode(code)) {
          details.put(detail, code);
        }
      } else if (!text.isEmpty()) {
        details.put(detail, text);
      }
    });
    return details;
  }

  /** Role, in lower case, to the column's name in the file. */
  Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    chosen.forEach(
        (role, column) -> names.put(role.name().toLowerCase(Locale.ROOT), column.name()));
    return names;
  }
}
