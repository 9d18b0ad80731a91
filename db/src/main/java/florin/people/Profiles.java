package florin.people;

import static florin.sql.generated.Tables.PERSON;

import florin.Name;
import florin.Refused;
import florin.sql.Tx;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** What who is at work tells of themselves. */
public final class Profiles {
  private static final LocalDate OLDEST = LocalDate.of(1850, 1, 1);
  private static final int LONGEST_PLACE = 100;

  private final Tx tx;

  public Profiles(Tx tx) {
    this.tx = tx;
  }

  public Profile mine() {
    return tx.sql()
        .select(PERSON.NAME, PERSON.BIRTHDAY, PERSON.AGE_BRACKET, PERSON.PLACE, PERSON.EMPLOYMENT)
        .from(PERSON)
        .where(PERSON.ID.eq(tx.actor().personId()))
        .fetchSingle(row ->
            new Profile(
                row.value1(),
                Optional.ofNullable(row.value2()),
                Optional.ofNullable(row.value3()).flatMap(AgeBracket::of),
                Optional.ofNullable(row.value4()),
                Optional.ofNullable(row.value5()).map(Employment::valueOf)));
  }

  /**
   * @throws Refused {@code profile.birthday.range} before 1850 or after today where the person
   *     lives
   */
  public void birthday(Optional<LocalDate> date) {
    String zone =
        tx.sql()
            .select(PERSON.ZONE)
            .from(PERSON)
            .where(PERSON.ID.eq(tx.actor().personId()))
            .fetchSingle()
            .value1();
    LocalDate today = LocalDate.ofInstant(tx.now(), ZoneId.of(zone));
    if (date.filter(d -> d.isBefore(OLDEST) || d.isAfter(today)).isPresent()) {
      throw new Refused("profile.birthday.range", date.get());
    }
    set(PERSON.BIRTHDAY, date.orElse(null));
  }

  public void age(Optional<AgeBracket> bracket) {
    set(PERSON.AGE_BRACKET, bracket.map(AgeBracket::years).orElse(null));
  }

  /**
   * @throws Refused where nothing visible is written or too much of it
   */
  public void place(Optional<String> place) {
    set(PERSON.PLACE, place.map(text -> Name.of(text, LONGEST_PLACE).text()).orElse(null));
  }

  public void employment(Optional<Employment> employment) {
    set(PERSON.EMPLOYMENT, employment.map(Employment::name).orElse(null));
  }

  private <T> void set(TableField<?, T> column, @Nullable T value) {
    tx.sql().update(PERSON).set(column, value).where(PERSON.ID.eq(tx.actor().personId())).execute();
  }
}
