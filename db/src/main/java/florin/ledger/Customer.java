package florin.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody the book keeps figures about.
 *
 * @param lastName empty where there is only one name
 */
public record Customer(
    long id, String firstName, String lastName, Optional<LocalDate> dateOfBirth, boolean archived)
    implements Configured {

  @Override
  public String name() {
    return lastName.isEmpty() ? firstName : firstName + " " + lastName;
  }
}
