package florin.people;

import java.time.LocalDate;
import java.util.Optional;

/** What a person tells of themselves; all but the name may stay open. Nobody else reads it. */
public record Profile(
    String name,
    Optional<LocalDate> birthday,
    Optional<AgeBracket> age,
    Optional<String> place,
    Optional<Employment> employment) {}
