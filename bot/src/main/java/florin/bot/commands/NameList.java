package florin.bot.commands;

import florin.ledger.Configured;
import florin.quickentry.KnownName;
import florin.quickentry.NameMatch;
import java.util.List;
import java.util.Optional;

/** Things of one sort, found by name as people write it. */
final class NameList<T extends Configured> {
  private final List<T> all;
  private final NameMatch match;

  NameList(List<T> all) {
    this.all = all;
    this.match = new NameMatch(all.stream().map(one -> KnownName.of(one.name())).toList());
  }

  /** Of several with one name, as there may be out of use, the newest. */
  Optional<T> find(String name) {
    return match
        .find(plain(name))
        .flatMap(found ->
            all.stream().filter(one -> one.name().equals(found)).reduce((older, newer) -> newer));
  }

  List<String> nearest(String name) {
    return match.nearest(plain(name));
  }

  List<String> names() {
    return all.stream().map(Configured::name).toList();
  }

  private static String plain(String name) {
    return name.replaceFirst("^[#@]", "");
  }
}
